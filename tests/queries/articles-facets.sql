-- 1
with counted(scope_key, value, count) as materialized ( select scope.key, article.publisher_id, count(*) from json_each(?) scope cross join article where 1 and article.quotation_count >= ? and +article.publisher_id is not null group by 1, 2), labelled as (select counted.*, coalesce((select publisher.name from publisher where publisher.id = counted.value), counted.value) as label from counted), placed as (select *, row_number() over (partition by scope_key order by count desc, label, value) as place from labelled) select scope_key, value, label, count from placed where place <= ? order by scope_key, place;

-- 2
with counted(scope_key, value, count) as materialized ( select scope.key, named.speaker_id, count(*) from json_each(?) scope cross join article cross join article_speaker named on named.article_id = article.id where 1 and article.quotation_count >= ? and +named.speaker_id is not null group by 1, 2), labelled as (select counted.*, coalesce((select speaker.name from speaker where speaker.id = counted.value), counted.value) as label from counted), placed as (select *, row_number() over (partition by scope_key order by count desc, label, value) as place from labelled) select scope_key, value, label, count from placed where place <= ? order by scope_key, place;

-- 3
with counted(scope_key, value, count) as materialized ( select scope.key, named.topic_id, count(*) from json_each(?) scope cross join article cross join article_topic named on named.article_id = article.id where 1 and article.quotation_count >= ? and +named.topic_id is not null group by 1, 2), labelled as (select counted.*, coalesce((select topic.label from topic where topic.id = counted.value), counted.value) as label from counted), placed as (select *, row_number() over (partition by scope_key order by count desc, label, value) as place from labelled) select scope_key, value, label, count from placed where place <= ? order by scope_key, place;

-- 4
with counted(scope_key, value, count) as materialized ( select scope.key, article.language, count(*) from json_each(?) scope cross join article where 1 and article.quotation_count >= ? and +article.language is not null group by 1, 2), labelled as (select counted.*, coalesce(counted.value, counted.value) as label from counted), placed as (select *, row_number() over (partition by scope_key order by count desc, label, value) as place from labelled) select scope_key, value, label, count from placed where place <= ? order by scope_key, place;

-- 5
with counted(scope_key, value, count) as materialized ( select scope.key, article.section, count(*) from json_each(?) scope cross join article where 1 and article.quotation_count >= ? and +article.section is not null group by 1, 2), labelled as (select counted.*, coalesce(counted.value, counted.value) as label from counted), placed as (select *, row_number() over (partition by scope_key order by count desc, label, value) as place from labelled) select scope_key, value, label, count from placed where place <= ? order by scope_key, place;

-- 6
select scope.key as scope_key, (article.published_at - case when article.published_at < 0 then ? else 0 end) / ? as day, count(*) as count from json_each(?) scope cross join article where 1 and article.quotation_count >= ? and +article.published_at is not null group by 1, 2 order by 1, 2;
