-- 1
select 0 as scope_key, quotation.published_sort as place_0, quotation.article_id as place_1, quotation.ordinal as place_2, quotation.key, quotation.article_id, quotation.paragraph_key, quotation.paragraph, quotation.start, quotation.end, quotation.text, quotation.kind, quotation.scare_reason, quotation.speaker_id, quotation.via_id, quotation.mention, quotation.cue, quotation.evidence, quotation.alternatives, quotation.confidence, quotation.method, quotation.reason, quotation.utterance, quotation.utterance_group_id, quotation.published_at, quotation.correction, case when quotation.alternatives = '[]' then null else ( select json_group_array(json_array(local_speaker.ordinal, local_speaker.speaker_id)) from local_speaker where local_speaker.article_id = quotation.article_id and local_speaker.ordinal in (select value ->> 'speaker' from json_each(quotation.alternatives))) end as runner_ups from (select quotation.id as id from quotation where 1 and quotation.kind <> 'SCARE' and 1 order by quotation.published_sort desc, quotation.article_id desc, quotation.ordinal desc limit ?) page cross join quotation on quotation.id = page.id order by place_0 desc, place_1 desc, place_2 desc;

-- 2
select key, article_id, position, kind, text, marks from paragraph where key in (select value from json_each(?));

-- 3
select article.id, article.url, article.headline, article.standfirst, article.section, article.language, article.script, article.publisher_id, article.published_at, article.published_at_precision, article.published_at_origin, article.captured_at, article.word_count, article.quotation_count, article.paragraph_count, article.capture_id, article.capture_count, article.wire_group_id from article where id in (select value from json_each(?));

-- 4
select asked.value as asked, speaker.id, speaker.name, speaker.kind, speaker.same_as, speaker.quotation_count, speaker.article_count, speaker.first_quoted_at, speaker.last_quoted_at, speaker.corrections from json_each(?) asked left join speaker_redirect redirect on redirect.id = asked.value join speaker on speaker.id = coalesce(redirect.speaker_id, asked.value);
