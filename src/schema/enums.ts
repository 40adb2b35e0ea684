import type { BylineRole, DateOrigin, DatePrecision, ParagraphKind } from '../article/article.ts';
import type {
  AttributionMethod,
  Evidence,
  QuotationKind,
  ScareReason,
  UnknownReason,
} from '../quotation/quotation.ts';
import type { CitationStyle } from '../render/cite.ts';
import type { ChineseScript } from '../render/convert-script.ts';
import type { MentionKind, SpeakerKind } from '../speaker/speaker.ts';
import type { Interval } from '../store/page.ts';
import type { HtmlProfile } from '../render/render-html.ts';
import type {
  AliasRow,
  IndexState,
  RelatedArticleRow,
  UtteranceMemberRow,
} from '../store/records.ts';
import type { TopicKind } from '../topic/topic.ts';
import { createEnum } from './create-enum.ts';

export const ParagraphKindEnum = createEnum<ParagraphKind>(
  'ParagraphKind',
  'What part a paragraph plays in its article.',
  {
    STANDFIRST: 'The summary between headline and body.',
    BODY: 'Running text.',
    QUESTION: 'A question of an interview.',
    ANSWER: 'An answer of an interview.',
    LIST_ITEM: 'One item of a list.',
    BLOCK_QUOTE: 'A paragraph set off as quoted.',
    POST: 'A post from social media that the article reprints.',
    EDITOR_NOTE: 'A note of the editors, not part of the story.',
  },
);

export const DatePrecisionEnum = createEnum<DatePrecision>(
  'DatePrecision',
  'How exactly a date is known: a DAY has no time of day, whatever its DateTime shows.',
  {
    YEAR: 'Only the year is known.',
    MONTH: 'Year and month are known.',
    DAY: 'The day is known, not the time.',
    MINUTE: 'Known to the minute.',
    SECOND: 'Known to the second.',
    UNKNOWN: 'No date is known.',
  },
);

export const DateOriginEnum = createEnum<DateOrigin>('DateOrigin', 'Where a date was read.', {
  PAGE: 'Printed on the page.',
  HEADER: 'In the header of the archived document.',
  ADDRESS: 'In the address of the page.',
  FEED: 'In the feed that the article came from.',
  CAPTURE:
    'Reckoned from the time of archiving: an age (19 minutes ago), or a day without its year.',
  UNKNOWN: 'No date was found.',
});

export const BylineRoleEnum = createEnum<BylineRole>(
  'BylineRole',
  'What somebody named in the byline did.',
  {
    AUTHOR: 'Wrote it.',
    TRANSLATOR: 'Translated it.',
    EDITOR: 'Edited it.',
    PHOTOGRAPHER: 'Made the pictures.',
    REPORTER: 'Reported for it.',
    POSTER: 'Posted it; did not write it.',
    SOURCE: 'Published it first or supplied it: a paper, an agency, an account.',
  },
);

export const QuotationKindEnum = createEnum<QuotationKind>(
  'QuotationKind',
  'How speech stands in the text. Example: 他说：“不。” is DIRECT, 他称此举“不可接受” is MIXED.',
  {
    DIRECT: 'A quotation that stands on its own, in quotation marks. Example: 他说：“不。”',
    MIXED: "A quoted fragment inside the writer's own sentence. Example: 他称此举“不可接受”。",
    INDIRECT: 'Speech that is reported without quotation marks. Example: 他说他不会来。',
    INTERVIEW: 'A labelled answer of an interview. Example: 贺明漪：我不会去。',
    POST: 'A post from social media, introduced by its handle. Example: @harbour：不。',
    SCARE:
      "In marks, but nobody's speech: titles, terms, irony. Example: 所谓“配额”. Left out of lists unless asked for.",
  },
);

export const ScareReasonEnum = createEnum<ScareReason>(
  'ScareReason',
  "Why a marked string is nobody's speech.",
  {
    TITLE: 'The title of a work. Example: 电影“雾港”.',
    TERM: 'A term, marked as one. Example: 所谓“配额”.',
    NAME: 'A name.',
    IRONY: 'Irony or distance of the writer. Example: 这份“礼物”.',
    ECHO: 'Words already quoted, taken up again.',
    EXAMPLE: 'An example of usage.',
    UNKNOWN: 'No nearer reason was found.',
  },
);

export const UnknownReasonEnum = createEnum<UnknownReason>(
  'UnknownReason',
  'Why no speaker is named. Example: PRONOUN_UNRESOLVED.',
  {
    NO_CUE: 'Nothing near it says who speaks. Example: “不。” as a paragraph of its own.',
    AMBIGUOUS: 'Several speakers fit equally well. Example: 韩泽远和贺明漪谈到此事：“不。”',
    PRONOUN_UNRESOLVED:
      'A pronoun says it, and whom it stands for is not known. Example: 他说：“不。”, where nobody was named before.',
    COLLECTIVE: 'Said by people who are only named together. Example: 村民们说：“不。”',
    LOW_CONFIDENCE:
      'The best guess is too weak to be shown as a fact; it is the first of the alternatives. Example: a bare quotation far from everybody who was named.',
    NOT_SPEECH: 'It is nobody’s speech.',
    UNSUPPORTED_LANGUAGE: 'The language of the article is not supported.',
  },
);

export const AttributionMethodEnum = createEnum<AttributionMethod>(
  'AttributionMethod',
  'Which kind of evidence decided who speaks.',
  {
    CUE_BEFORE: 'A verb of saying before the quotation. Example: 韩泽远说：“不。”',
    CUE_AFTER: 'A verb of saying after the quotation. Example: “不。”韩泽远说。',
    CUE_AROUND: 'A cue between two parts of the quotation. Example: “不，”韩泽远说，“永不。”',
    COLON: 'A name and a colon before the quotation. Example: 韩泽远：“不。”',
    PREVIOUS_PARAGRAPH:
      'The paragraph before introduces the speaker. Example: it ends with 韩泽远接着说：',
    CONTINUATION:
      'The last speaker goes on. Example: the next paragraph begins with a quotation and names nobody.',
    INTERVIEW_TURN: 'The turn of an interview. Example: 答：',
    HANDLE: 'The handle of a post. Example: @harbour：',
    ACCORDING_TO: 'A phrase such as “according to” or 据.',
    CORRECTION: 'A correction by an editor.',
    NONE: 'Nothing decided it; the speaker is not known.',
  },
);

export const EvidenceRoleEnum = createEnum<Evidence['role']>(
  'EvidenceRole',
  'What a piece of evidence shows. Example: in 韩泽远说：“不。” 说 is the CUE and 韩泽远 the MENTION.',
  {
    CUE: 'The words that link speech and speaker. Example: 说.',
    MENTION: 'The speaker as printed beside the quotation. Example: 他.',
    ANTECEDENT:
      'The full name that a short form or pronoun refers to. Example: 韩泽远, where 他 is the mention.',
  },
);

export const MentionKindEnum = createEnum<MentionKind>(
  'MentionKind',
  'In what form a speaker is mentioned. Example: 她 is a PRONOUN.',
  {
    NAME: 'By name. Example: 韩泽远.',
    TITLE: 'By title. Example: 总理.',
    ROLE: 'By role or description. Example: 一名渔民.',
    PRONOUN: 'By pronoun. Example: 她.',
    COLLECTIVE: 'As one of several. Example: 村民们.',
    DOCUMENT: 'As a document that says it. Example: 报告.',
    HANDLE: 'By the handle of an account. Example: @harbour.',
  },
);

export const SpeakerKindEnum = createEnum<SpeakerKind>('SpeakerKind', 'What a speaker is.', {
  PERSON: 'A person.',
  ORGANISATION: 'A body with a name.',
  DOCUMENT: 'A document that speaks for itself, such as a joint statement.',
  OFFICE: 'An office whose holder is not named.',
  GROUP: 'People who are named together.',
  ANONYMOUS: 'A source without name; never the same over two articles.',
});

export const IndexStateEnum = createEnum<IndexState>(
  'IndexState',
  'Whether what spans articles (speakers, topics, groups) fits the articles.',
  {
    EMPTY: 'Nothing was ever read.',
    STALE:
      'Articles were written that it does not know yet: an ingest is under way, or was cut off.',
    CURRENT: 'It fits.',
  },
);

export const HtmlProfileEnum = createEnum<HtmlProfile>(
  'HtmlProfile',
  'How much of the page HTML shows. Every profile is safe.',
  {
    SAFE: 'Text, pictures, tables and embedded media as links.',
    TEXT_ONLY:
      'Paragraphs, headings, lists, quotes and tables with their emphasis: no links, no pictures, no media; for mail, speech and excerpts.',
  },
);

export const TopicKindEnum = createEnum<TopicKind>('TopicKind', 'Where a topic comes from.', {
  SECTION: 'The section of the paper.',
  TAG: 'A tag that the publisher gave.',
  CATEGORY: 'A category that the publisher gave.',
  HEADING: 'A heading inside the article.',
  TERM: 'A term found in the text.',
  PERSON: 'A person that articles are about.',
  ORGANISATION: 'A body that articles are about.',
  PLACE: 'A place that articles are about.',
});

export const AliasKindEnum = createEnum<AliasRow['kind']>(
  'AliasKind',
  'How a form of a name relates to the full one.',
  {
    FULL: 'A full form.',
    SHORT: 'A short form, such as the surname alone.',
    LATIN: 'A form in Latin letters.',
    TRANSLITERATION: 'Another transliteration.',
    ROLE: 'A role that stands for the name.',
    AUTHORITY: 'Known from the list of widely quoted names.',
  },
);

export const RelatedByEnum = createEnum<RelatedArticleRow['by']>(
  'RelatedBy',
  'What makes two articles related.',
  {
    UTTERANCE: 'Both print the same words of somebody.',
    SPEAKER: 'Both quote the same speakers.',
    TOPIC: 'Both are about the same topics.',
    WIRE: 'Both print the same copy.',
  },
);

export const MemberChangeEnum = createEnum<UtteranceMemberRow['change']>(
  'UtteranceChange',
  'How words differ from their first appearance.',
  {
    EQUAL: 'The same words.',
    CUT: 'A part of them.',
    EXTENDED: 'More than them.',
    CHANGED: 'Changed words.',
  },
);

export const IntervalEnum = createEnum<Interval>('Interval', 'The step of a timeline, in UTC.', {
  DAY: 'One day.',
  WEEK: 'One week, from Monday.',
  MONTH: 'One month.',
  QUARTER: 'Three months.',
  YEAR: 'One year.',
});

export const CitationStyleEnum = createEnum<CitationStyle>(
  'CitationStyle',
  'The form of a citation.',
  {
    PLAIN: 'One line for people.',
    CSL_JSON: 'CSL-JSON, for reference managers.',
    BIBTEX: 'BibTeX.',
  },
);

export const ScriptEnum = createEnum<ChineseScript>(
  'Script',
  'A script to convert Chinese text to.',
  {
    HANS: 'Simplified characters.',
    HANT: 'Traditional characters.',
  },
);
