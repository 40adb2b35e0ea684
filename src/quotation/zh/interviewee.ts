import type { Article } from '../../article/article.ts';
import type { PlacedSpan } from '../../text/span.ts';
import type { Discourse } from './discourse.ts';

/** 采访, in texts folded to Simplified characters. */
const TALK = '(?:采访|专访|访问|访谈|对话|连线|问答)';
/** An office may stand before the name. */
const OFFICE = '[^，。；：、的]{0,16}';
const BEFORE = new RegExp(String.raw`(?:采访|专访|访问|对话|连线)了?(?:到了?)?${OFFICE}$`, 'u');
const WITH = new RegExp(String.raw`(?:对|与|和|同|跟)${OFFICE}$`, 'u');
const AFTER_WITH = new RegExp(String.raw`^(?:的|进行了?的?|做了?的?|展开了?的?)?${TALK}`, 'u');
/** Name, Latin in brackets and where and when, then 接受本报专访. */
const ACCEPTS = new RegExp(String.raw`^[^，。；：]{0,48}接受[^，。；：]{0,16}${TALK}`, 'u');
/** How much is read behind a name. */
const WINDOW = 90;

/**
 * Who is interviewed, by what the article says before the first question (`加布里埃尔接受本报专访时`,
 * `对加布里埃尔的采访`): where that name stands last, or null. For interviews that print 问 and 答 only.
 */
export function findInterviewee(article: Article, discourse: Discourse): PlacedSpan | null {
  let found: PlacedSpan | null = null;
  for (const { index, kind, text } of article.paragraphs) {
    if (kind === 'QUESTION') break;
    const { masked, names } = discourse.paragraph(index);
    for (const { start, end, speaker } of names) {
      if (discourse.registry.kindOf(speaker) !== 'PERSON') continue;
      const before = masked.text.slice(Math.max(0, start - 20), start);
      const after = masked.text.slice(end, end + WINDOW);
      if (
        BEFORE.test(before) ||
        (WITH.test(before) && AFTER_WITH.test(after)) ||
        ACCEPTS.test(after)
      )
        found = { paragraph: index, start, end, text: text.slice(start, end) };
    }
  }
  return found;
}
