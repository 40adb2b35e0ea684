import { describe, expect, it } from 'vitest';
import { parseCorrections } from '../../src/graph/corrections.ts';

describe('parseCorrections', () => {
  it('reads every action with who and why', () => {
    const { corrections, problems } = parseCorrections({
      speakers:
        '- action: merge\n  into: 韩泽远\n  from: [老韩]\n  by: 馆员\n  why: 同一人\n- { action: link, name: 瑟鲁, sameAs: ["https://example.org/seru"] }\n',
      topics: '- { action: rename, name: 渔业, to: 渔业政策 }',
      quotations: '- { action: reattribute, quotation: 1.a.0.1-5, speaker: null }',
      authority: '- { action: know, name: 瑟鲁·阿兰, forms: [Seru Alan], by: 馆员 }',
    });
    expect(problems).toEqual([]);
    expect(corrections).toEqual({
      speakers: [
        { action: 'merge', into: '韩泽远', from: ['老韩'], by: '馆员', why: '同一人' },
        { action: 'link', name: '瑟鲁', sameAs: ['https://example.org/seru'], by: null, why: null },
      ],
      topics: [{ action: 'rename', name: '渔业', to: '渔业政策', by: null, why: null }],
      quotations: [
        {
          action: 'reattribute',
          quotation: '1.a.0.1-5',
          speaker: null,
          kind: 'PERSON',
          by: null,
          why: null,
        },
      ],
      authority: [
        {
          action: 'know',
          name: '瑟鲁·阿兰',
          kind: 'PERSON',
          forms: ['Seru Alan'],
          sameAs: null,
          by: '馆员',
          why: null,
        },
      ],
    });
  });

  it('takes the ids that the API prints', () => {
    const idOf = (id: string) => Buffer.from(id).toString('base64url');
    const { corrections } = parseCorrections({
      speakers: `- { action: merge, into: ${idOf('Speaker:42')}, from: ["${idOf('Speaker:7')}=="] }\n- { action: split, name: 43, articles: [${idOf('Article:9')}], as: x }`,
      quotations: `- { action: reattribute, quotation: ${idOf('Quotation:1.a.0')}, speaker: x }`,
    });
    expect(corrections.speakers).toMatchObject([
      { into: '42', from: ['7'] },
      { name: '43', articles: ['9'] },
    ]);
    expect(corrections.quotations[0]?.quotation).toBe('1.a.0');
  });

  it.each([
    ['- action: join\n', 1, '"action" is "join"; allowed: merge, split, rename, link.'],
    ['- name: x\n', 1, '"action" is missing; allowed: merge, split, rename, link.'],
    ['\n\n- { action: rename, name: x }\n', 3, '"to" of rename must be a text.'],
    [
      '- { action: rename, name: x, to: y, note: z }\n',
      1,
      '"note" is unknown for rename; allowed: name, to, by, why.',
    ],
    [
      '- { action: merge, into: x, from: [] }\n',
      1,
      '"from" of merge must be a list of texts, at least one.',
    ],
    ['a: b\n', 1, 'The file must be a list of corrections, each beginning with "- action:".'],
  ])('names file, line and what is allowed: %j', (speakers, line, message) => {
    const { corrections, problems } = parseCorrections({ speakers });
    expect(problems).toEqual([{ file: 'speakers.yaml', line, message }]);
    expect(corrections.speakers).toEqual([]);
  });
});
