-- 1
select 0 as scope_key, article.published_sort as place_0, article.id as place_1, article.id, article.url, article.headline, article.standfirst, article.section, article.language, article.script, article.publisher_id, article.published_at, article.published_at_precision, article.published_at_origin, article.captured_at, article.word_count, article.quotation_count, article.paragraph_count, article.capture_id, article.capture_count, article.wire_group_id from (select article.id as id from article where 1 and 1 and 1 order by article.published_sort desc, article.id desc limit ?) page cross join article on article.id = page.id order by place_0 desc, place_1 desc;

-- 2
select publisher.id, publisher.name, publisher.homepage, publisher.time_zone, publisher.language, (select count(*) from article where article.publisher_id = publisher.id) as article_count from publisher where id in (select value from json_each(?));
