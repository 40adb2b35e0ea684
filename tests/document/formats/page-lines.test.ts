import { describe, expect, it } from 'vitest';
import { judgePageLine, type LinePlace } from '../../../src/document/formats/page-lines.ts';

describe('judgePageLine', () => {
  it.each<[string, LinePlace, string | null]>([
    ['Advertisement', 'ANYWHERE', 'ADVERTISEMENT'],
    ['Story continues below advertisement', 'ANYWHERE', 'ADVERTISEMENT'],
    ['Advertisement spending fell by a third.', 'ANYWHERE', null],
    ['Anzeige', 'ANYWHERE', 'ADVERTISEMENT'],
    ['Read more: The wall that would not hold', 'ANYWHERE', 'RELATED_LINKS'],
    ['À lire aussi', 'ANYWHERE', 'RELATED_LINKS'],
    ['Related to the quay is the wall', 'ANYWHERE', null],
    ['関連記事', 'ANYWHERE', 'RELATED_LINKS'],
    ['Share on Facebook', 'ANYWHERE', 'SHARE_BAR'],
    ['Share prices fell on Monday', 'ANYWHERE', null],
    ['Print', 'ANYWHERE', 'SHARE_BAR'],
    ['Sign up for our daily letter', 'ANYWHERE', 'SUBSCRIPTION'],
    ['By signing up you agree to our terms.', 'ANYWHERE', 'SUBSCRIPTION'],
    ['Leave a comment', 'ANYWHERE', 'FURNITURE'],
    ['Sorry, the short answer is no.', 'ANYWHERE', null],
    ['Follow Wen Zhiqiu on Twitter.', 'ANYWHERE', 'FURNITURE'],
    ['By Wen Zhiqiu', 'HEAD', 'BYLINE'],
    ['By Wen Zhiqiu', 'ANYWHERE', null],
    ['Por Wen Zhiqiu', 'HEAD', 'BYLINE'],
    ['12 October 2020, 08:00', 'HEAD', 'BYLINE'],
    ['2020年10月12日 08:00 来源：示例报', 'HEAD', 'BYLINE'],
    ['4 min read', 'HEAD', 'READING_TIME'],
    ['Five years later', 'HEAD', null],
    ['© 2020 The Example Post', 'TAIL', 'COPYRIGHT'],
    ['This material may not be published or redistributed.', 'TAIL', 'COPYRIGHT'],
    ['Tags: tide, wall', 'TAIL', 'TAG_LIST'],
    ['Wen Zhiqiu is a staff writer at The Example Post.', 'TAIL', 'BYLINE'],
    ['Gu Tinglan was a professor of law before she bought a boat.', 'TAIL', null],
    ['Reporting by Wen Zhiqiu', 'TAIL', 'BYLINE'],
  ])('takes “%s” (%s) for %s', (text, place, reason) => {
    expect(judgePageLine(text, place)).toBe(reason);
  });
});
