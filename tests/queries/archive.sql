-- 1
select key, value from meta union all select 'issue_count', cast(count(*) as text) from file_issue;

-- 2
select publisher.id, publisher.name, publisher.homepage, publisher.time_zone, publisher.language, coalesce((select stored.count from list_facet stored where stored.list = 'article' and stored.facet = 'PUBLISHER' and stored.value = publisher.id), (select count(*) from article where article.publisher_id = publisher.id)) as article_count from publisher order by article_count desc, id;

-- 3
select count(*) as count from file_issue;

-- 4
select * from file_issue order by file asc, item asc, ordinal asc limit ?;

-- 5
select (select count(*) from article where article.publisher_id = scope.value and 1) as count from json_each(?) scope order by scope.key;

-- 6
select scope.key as scope_key, article.published_sort as place_0, article.id as place_1, article.id, article.url, article.headline, article.standfirst, article.section, article.language, article.script, article.publisher_id, article.published_at, article.published_at_precision, article.published_at_origin, article.captured_at, article.word_count, article.quotation_count, article.paragraph_count, article.capture_id, article.capture_count, article.wire_group_id from json_each(?) scope cross join article where article.id in (select article.id as id from article where article.publisher_id = scope.value and 1 order by article.published_sort desc, article.id desc limit ?) order by scope.key, place_0 desc, place_1 desc;
