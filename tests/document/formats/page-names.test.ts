import { describe, expect, it } from 'vitest';
import { judgePageNames } from '../../../src/document/formats/page-names.ts';
import { listElements, parsePage } from '../../../src/document/formats/page-tree.ts';

describe('judgePageNames', () => {
  it.each([
    ['related-stories', 'RELATED_LINKS'],
    ['relatedPosts', 'RELATED_LINKS'],
    ['article__share--top', 'SHARE_BAR'],
    ['commentsArea', 'COMMENTS'],
    ['commentary', null],
    ['no-comments', null],
    ['has-sidebar', null],
    ['post tag-newsletter category-ads', null],
    ['headline', null],
    ['download', null],
    ['cookieBanner', 'CONSENT'],
    ['elementor-widget', null],
    ['widget', 'FURNITURE'],
    ['author-bio', 'BYLINE'],
    ['story-body', null],
    ['newsletter_signup', 'SUBSCRIPTION'],
    ['shared-content-wrap', null],
    ['node node-promoted node-published', null],
    ['entry-content-read-more', null],
    ['published', 'BYLINE'],
  ])('%s: %s', (className, reason) => {
    const [element] = listElements(parsePage(`<div class="${className}">x</div>`)).filter(
      ({ tagName }) => tagName === 'div',
    );
    expect(element === undefined ? 'none' : judgePageNames(element)).toBe(reason);
  });
});
