import { describe, expect, it } from 'vitest';
import { parseArchiveHeader } from '../../src/document/archive-header.ts';

const BODY = '<p>雾散了。</p>';
const read = (head: string): ReturnType<typeof parseArchiveHeader> =>
  parseArchiveHeader(`${head}${BODY}\n`);
const bodyOf = (text: string): string => text.slice(parseArchiveHeader(text)?.bodyStart).trim();

describe('parseArchiveHeader', () => {
  it.each([
    ['milliseconds', '<!--1602571472000-->', '2020-10-13T06:44:32.000Z'],
    ['seconds', '<!--1602571472-->', '2020-10-13T06:44:32.000Z'],
    ['spaces inside', '<!-- 1602571472000 -->', '2020-10-13T06:44:32.000Z'],
    ['eleven digits', '<!--99999999999-->', '1973-03-03T09:46:39.999Z'],
    ['the last time of thirteen digits', '<!--9999999999999-->', '2286-11-20T17:46:39.999Z'],
    ['no number', '<!--NaN-->', null],
    ['nothing', '<!---->', null],
    ['a word', '<!--archived-->', null],
    ['too few digits', '<!--160257147-->', null],
    ['too many digits, year 275760 and beyond', '<!--8640000000000001-->', null],
    ['a sign', '<!---1602571472-->', null],
  ])('reads the capture time of a comment with %s', (_, comment, capturedAt) => {
    expect(read(`${comment}\n[雾](https://a.example/1)\n------\n\n`)?.capturedAt).toBe(capturedAt);
  });

  it('needs no comment before a title line with a rule', () => {
    expect(read('[雾](https://a.example/1)\n------\n')).toMatchObject({
      capturedAt: null,
      title: '雾',
      address: 'https://a.example/1',
    });
  });

  it.each([
    ['a bracket', '[[港口]渔船（一）](https://a.example/1)', '[港口]渔船（一）'],
    ['another link', '[见[甲](乙)港](https://a.example/1)', '见[甲](乙)港'],
    [
      'backslashes before marks',
      String.raw`[船长\“不\”来\](https://a.example/1)`,
      String.raw`船长“不”来\ `.trim(),
    ],
    ['a backslash before a letter', String.raw`[C\D 港](https://a.example/1)`, String.raw`C\D 港`],
    ['strokes and spaces', '[甲 |  乙｜丙 ](https://a.example/1)', '甲 |  乙｜丙 '],
    ['nothing', '[](https://a.example/1)', ''],
  ])('takes a title with %s up to the last bracket', (_, line, title) => {
    expect(read(`${line}\n------\n`)).toMatchObject({ title, address: 'https://a.example/1' });
  });

  it.each([
    ['brackets', '[雾](https://a.example/x_(y))', 'https://a.example/x_(y)'],
    ['a doubled slash', '[雾](http://a.example//1)', 'http://a.example//1'],
    ['spaces', '[雾]( https://a.example/1 )', 'https://a.example/1'],
    ['text after it', '[雾](https://a.example/1) 完', 'https://a.example/1'],
    ['nothing', '[雾]()', ''],
  ])('takes an address with %s up to the last bracket of the line', (_, line, address) => {
    expect(read(`${line}\n------\n`)?.address).toBe(address);
  });

  it.each([
    ['a rule and a blank line', '[雾](u)\n------\n\n'],
    ['a blank line before the rule', '[雾](u)\n\n------\n'],
    ['a rule of three', '[雾](u)\n---\n'],
    ['a rule with spaces', '[雾](u)\n------  \n'],
    ['a comment and no rule', '<!--1602571472000-->\n[雾](u)\n'],
    ['blank lines at the start', '\n\n <!--1602571472000-->\n\n[雾](u)\n------\n'],
  ])('begins the body after %s', (_, head) => {
    expect(bodyOf(`${head}${BODY}\n`)).toBe(BODY);
  });

  it('reads the date of a line after the rule', () => {
    const text = `[雾](u)\n------\n\n日期：Sun, 28 Jun 2020 14:11:58 +0000\n\n${BODY}`;
    expect(parseArchiveHeader(text)?.date).toBe('Sun, 28 Jun 2020 14:11:58 +0000');
    expect(bodyOf(text)).toBe(BODY);
  });

  it('lets the outer of two headers win and the inner fill its gaps', () => {
    const inner = '<!--1602571472000-->\n[里](https://b.example/2)\n------\n';
    expect(read(`[](https://a.example/1)\n------\n${inner}`)).toMatchObject({
      title: '里',
      address: 'https://a.example/1',
      capturedAt: '2020-10-13T06:44:32.000Z',
    });
    expect(bodyOf(`[外](https://a.example/1)\n------\n${inner}${BODY}`)).toBe(BODY);
    expect(read(`[外]()\n------\n日期：Mon, 1 Jun 2020\n${inner}`)).toMatchObject({
      title: '外',
      address: 'https://b.example/2',
      date: 'Mon, 1 Jun 2020',
    });
  });

  it('takes a link at the head of the body for body', () => {
    const text = '[雾](u)\n------\n[注](v)\n文字';
    expect(parseArchiveHeader(text)).toMatchObject({ title: '雾', address: 'u' });
    expect(bodyOf(text)).toBe('[注](v)\n文字');
    expect(bodyOf('[雾](u)\n------\n[注]()\n------\n文字')).toBe('[注]()\n------\n文字');
  });

  it.each([
    ['prose', '雾散了。'],
    ['a link without a rule', '[雾](u)\n雾散了。'],
    ['an unclosed link', '[雾](u\n------\n'],
    ['no address', '[雾]\n------\n'],
    ['brackets the wrong way', ')[雾](\n------\n'],
    ['a comment alone', '<!--1602571472000-->'],
    ['nothing', ''],
  ])('finds no header in %s', (_, text) => {
    expect(parseArchiveHeader(text)).toBeNull();
  });

  it('ends where the text ends', () => {
    expect(parseArchiveHeader('<!--NaN-->[雾](u)')).toMatchObject({ title: '雾', bodyStart: 16 });
  });
});
