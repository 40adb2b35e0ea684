import { describe, expect, it } from 'vitest';
import { varyDocument } from '../../bench/vary-archive.ts';

const document =
  '[河水上涨](https://example.org/2020/06/water/)\n------\n<p class="lead">市民张建华说：“水位高了25%。”联合国回应。</p><p>The water kept rising, said Angela Merkel.</p>';

describe('varyDocument', () => {
  it('leaves the first copy as it is', () => {
    expect(varyDocument(document, 0)).toBe(document);
  });

  it('gives a copy another address and other words, the same each time', () => {
    const copy = varyDocument(document, 3);
    expect(copy).toContain('](https://example.org/2020/06/water-copy-3/)');
    expect(copy).not.toContain('张建华');
    expect(copy).not.toContain('25%');
    expect(copy).not.toBe(varyDocument(document, 4));
    expect(copy).toBe(varyDocument(document, 3));
  });

  it('keeps mark-up, marks, cues, length and widely known names', () => {
    const copy = varyDocument(document, 3);
    expect(copy).toContain('<p class="lead">');
    expect(copy).toContain('说：“');
    expect(copy).toContain('联合国回应。');
    expect(copy).toContain('said Angela Merkel.');
    expect(copy.replace('-copy-3', '')).toHaveLength(document.length);
  });
});
