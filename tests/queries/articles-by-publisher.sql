-- 1
select 0 as scope_key, article.published_sort as place_0, article.id as place_1, article.id, article.url, article.headline, article.standfirst, article.section, article.language, article.script, article.publisher_id, article.published_at, article.published_at_precision, article.published_at_origin, article.captured_at, article.word_count, article.quotation_count, article.paragraph_count, article.capture_id, article.capture_count, article.wire_group_id from (select article.id as id from article where article.publisher_id = ? and +article.publisher_id = ? order by article.published_sort desc, article.id desc limit ?) page cross join article on article.id = page.id order by place_0 desc, place_1 desc;

-- 2
select (select count(*) from article where 1 and article.publisher_id = ?) as count from json_each(?) scope order by scope.key;
