-- 1
select 0 as scope_key, article.published_sort as place_0, article.id as place_1, article.id, article.url, article.headline, article.standfirst, article.section, article.language, article.script, article.publisher_id, article.published_at, article.published_at_precision, article.published_at_origin, article.captured_at, article.word_count, article.quotation_count, article.paragraph_count, article.capture_id, article.capture_count, article.wire_group_id from (select article.id as id from article where 1 and 1 order by article.published_sort desc, article.id desc limit ?) page cross join article on article.id = page.id order by place_0 desc, place_1 desc;

-- 2
select id, article_id, captured_at, source_url, headline, file, item, sha256, byte_length, encoding, format, parser_version, warnings, row_number() over (partition by article_id order by captured_sort, file, item) as number from capture where article_id in (select value from json_each(?)) order by article_id, number;
