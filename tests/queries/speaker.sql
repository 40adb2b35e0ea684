-- 1
select alias.folded, speaker.id, speaker.name, speaker.kind, speaker.same_as, speaker.quotation_count, speaker.article_count, speaker.first_quoted_at, speaker.last_quoted_at, speaker.corrections from speaker_alias alias join speaker on speaker.id = alias.speaker_id where alias.folded in (select value from json_each(?)) order by speaker.quotation_count desc, speaker.article_count desc, speaker.id;

-- 2
select * from speaker_alias where speaker_id in (select value from json_each(?)) order by speaker_id, count desc, text;

-- 3
select * from speaker_role where speaker_id in (select value from json_each(?)) order by speaker_id, article_count desc, title;

-- 4
select scope.key as scope_key, quotation.published_sort as place_0, quotation.article_id as place_1, quotation.ordinal as place_2, quotation.key, quotation.article_id, quotation.paragraph_key, quotation.paragraph, quotation.start, quotation.end, quotation.text, quotation.kind, quotation.scare_reason, quotation.speaker_id, quotation.via_id, quotation.mention, quotation.cue, quotation.evidence, quotation.alternatives, quotation.confidence, quotation.method, quotation.reason, quotation.utterance, quotation.utterance_group_id, quotation.published_at, quotation.correction, case when quotation.alternatives = '[]' then null else ( select json_group_array(json_array(local_speaker.ordinal, local_speaker.speaker_id)) from local_speaker where local_speaker.article_id = quotation.article_id and local_speaker.ordinal in (select value ->> 'speaker' from json_each(quotation.alternatives))) end as runner_ups from json_each(?) scope cross join quotation where quotation.id in (select quotation.id as id from quotation where quotation.speaker_id = scope.value and quotation.kind <> 'SCARE' and 1 order by quotation.published_sort desc, quotation.article_id desc, quotation.ordinal desc limit ?) order by scope.key, place_0 desc, place_1 desc, place_2 desc;

-- 5
select scope.key as scope_key, article.published_sort as place_0, article.id as place_1, article.id, article.url, article.headline, article.standfirst, article.section, article.language, article.script, article.publisher_id, article.published_at, article.published_at_precision, article.published_at_origin, article.captured_at, article.word_count, article.quotation_count, article.paragraph_count, article.capture_id, article.capture_count, article.wire_group_id from json_each(?) scope cross join article where article.id in (select article.id as id from article_speaker placed cross join article where placed.speaker_id = scope.value and article.id = placed.article_id and 1 order by coalesce(placed.published_at, -9000000000000000) desc, placed.article_id desc limit ?) order by scope.key, place_0 desc, place_1 desc;

-- 6
select (select count(*) from article_speaker placed cross join article where placed.speaker_id = scope.value and article.id = placed.article_id and 1) as count from json_each(?) scope order by scope.key;

-- 7
select pair.speaker_id as key, pair.article_count as shared_count, speaker.id, speaker.name, speaker.kind, speaker.same_as, speaker.quotation_count, speaker.article_count, speaker.first_quoted_at, speaker.last_quoted_at, speaker.corrections from json_each(?1) scope cross join speaker_pair pair cross join speaker where pair.speaker_id = scope.value and speaker.id = pair.other_id and pair.other_id in (select other_id from speaker_pair where speaker_id = scope.value order by article_count desc, other_id limit ?2) order by scope.key, pair.article_count desc, pair.other_id;

-- 8
select pair.speaker_id as key, pair.article_count as shared_count, pair.quotation_count as shared_quotation_count, topic.id, topic.slug, topic.label, topic.kind, topic.article_count, topic.first_seen_at, topic.last_seen_at from json_each(?1) scope cross join speaker_topic pair cross join topic where pair.speaker_id = scope.value and topic.id = pair.topic_id and pair.topic_id in (select topic_id from speaker_topic where speaker_id = scope.value order by article_count desc, quotation_count desc, topic_id limit ?2) order by scope.key, pair.article_count desc, pair.quotation_count desc, pair.topic_id;

-- 9
select scope.key as scope_key, (quotation.published_at - case when quotation.published_at < 0 then ? else 0 end) / ? as day, count(*) as count from json_each(?) scope cross join quotation where quotation.speaker_id = scope.value and quotation.kind <> 'SCARE' and 1 and +quotation.published_at is not null group by 1, 2 order by 1, 2;
