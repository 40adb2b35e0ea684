import { assert, property, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseDocument } from '../../src/ingest/analyse-document.ts';
import { createDocument } from '../support/write-archive.ts';

describe('analyseDocument', () => {
  it('gives who said what', () => {
    const { records, issues } = analyseDocument(Buffer.from(createDocument('灰鳍鱼')), 'a.md');
    expect(issues).toEqual([]);
    const [record] = records;
    expect(record?.article.headline).toBe('灰鳍鱼');
    const [quotation] = record?.quotations ?? [];
    expect(quotation?.text).toBe('灰鳍鱼的海不属于任何一个港口。');
    expect(record?.speakers[quotation?.speaker ?? -1]?.name).toBe('韩泽远');
  });

  it('says how many strings in quotation marks were left as text', () => {
    const body = `<p>${'The mayor said: “We go on.” '.repeat(50_003)}</p>`;
    const document = `<!--1602000000000-->\n[Many](https://paper.example/many)\n------\n\n${body}\n`;
    const [record] = analyseDocument(Buffer.from(document), 'a.md').records;
    expect(record?.quotations).toHaveLength(50_000);
    expect(record?.article.warnings.filter(({ code }) => code.startsWith('TOO'))).toEqual([
      {
        code: 'TOO_MANY_QUOTATIONS',
        message:
          'Only the first 50000 of 50003 strings in quotation marks were read as quotations.',
      },
    ]);
    expect(record?.article.paragraphs.map(({ text }) => text).join('')).toContain('“We go on.”');
  });

  it('gives a record or an issue for any bytes, and never throws', () => {
    assert(
      property(uint8Array({ maxLength: 300 }), (bytes) => {
        const { records, issues } = analyseDocument(bytes, 'x');
        expect(records.length + issues.length).toBeGreaterThan(0);
        expect(issues.map(({ code }) => code)).not.toContain('ANALYSIS_FAILED');
      }),
    );
  });
});
