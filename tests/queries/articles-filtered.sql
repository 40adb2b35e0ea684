-- 1
select json_array((select count(*) from (select 1 from (select article.id as id from article where article.word_count >= ?) limit ?)), (select count(*) from (select 1 from (select placed.article_id as id from speaker cross join article_speaker placed on placed.speaker_id = speaker.id where speaker.kind = ?) limit ?))) as counts;

-- 2
select 0 as scope_key, article.word_count as place_0, article.id as place_1, article.id, article.url, article.headline, article.standfirst, article.section, article.language, article.script, article.publisher_id, article.published_at, article.published_at_precision, article.published_at_origin, article.captured_at, article.word_count, article.quotation_count, article.paragraph_count, article.capture_id, article.capture_count, article.wire_group_id from (select article.id as id from (select article.id as id from article where article.word_count >= ?) found cross join article on article.id = found.id where 1 and +article.word_count >= ? and exists (select 1 from article_speaker placed cross join speaker on speaker.id = placed.speaker_id where placed.article_id = article.id and +speaker.kind = ?) order by article.word_count desc, article.id desc limit ?) page cross join article on article.id = page.id order by place_0 desc, place_1 desc;

-- 3
select (select count(*) from article where 1 and article.word_count >= ? and exists (select 1 from article_speaker placed cross join speaker on speaker.id = placed.speaker_id where placed.article_id = article.id and +speaker.kind = ?)) as count from json_each(?) scope order by scope.key;
