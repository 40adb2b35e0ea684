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
