import { describe, expect, it } from 'vitest';
import { parseCorrections } from '../../src/graph/corrections.ts';

describe('parseCorrections', () => {
  it('reads every action with who and why', () => {
    const { corrections, problems } = parseCorrections({
      speakers:
        '- action: merge\n  into: 韩泽远\n  from: [老韩]\n  by: 馆员\n  why: 同一人\n- { action: link, name: 瑟鲁, sameAs: ["https://example.org/seru"] }\n',
      topics: '- { action: rename, name: 渔业, to: 渔业政策 }',
      quotations: '- { action: reattribute, quotation: 1.a.0.1-5, speaker: null }',
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
    });
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
