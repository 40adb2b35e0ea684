import type { Highlight } from '../store/page.ts';
import type { Span } from '../text/span.ts';
import { builder } from './builder.ts';

const RangeRef = builder.objectRef<Span>('TextRange').implement({
  description:
    'A stretch of a text in UTF-16 code units, as `slice` in JavaScript counts; end exclusive.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'First unit.' }),
    end: t.exposeInt('end', { description: 'Unit after the last one.' }),
  }),
});

/** Where a search matched. */
export const HighlightRef = builder.objectRef<Highlight>('Highlight').implement({
  description:
    'One place where a search matched, in the original text: a search for 台灣 shows 台湾 where that is printed. Example: field body, paragraph 2, start 11, end 13.',
  fields: (t) => ({
    field: t.exposeString('field', {
      description: 'Where it is: headline, standfirst, body, quotation, speaker, name or label.',
    }),
    paragraph: t.exposeInt('paragraph', {
      nullable: true,
      description: 'Index of the paragraph; null where the field is no paragraph.',
    }),
    start: t.exposeInt('start', {
      description:
        'First UTF-16 unit of the match: in the text of `paragraph` where that is given, so also in a quotation; else in the field.',
    }),
    end: t.exposeInt('end', { description: 'Unit after the match.' }),
    snippet: t.exposeString('snippet', { description: 'About 120 characters around the match.' }),
    snippetRange: t.field({
      type: RangeRef,
      description: 'The match inside `snippet`.',
      resolve: ({ snippetSpan }) => snippetSpan,
    }),
  }),
});

/** Places shown of one match. */
export const HIGHLIGHTS_PER_ITEM = 5;
