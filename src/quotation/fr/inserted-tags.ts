import type { Span } from '../../text/span.ts';
import type { CueForm } from '../latin/grammar.ts';

/** A tag is seldom longer; what has no end before is none. */
const MAX_TAG = 90;
const NAME = String.raw`(?:M\.|Mme|Me|Dr)?\s?\p{Lu}(?:[\p{L}’'-]+|\.)(?:\s(?:(?:de|du|des|d[’']|la|le|van|von|ben|al|el)\s?){0,2}\p{Lu}(?:[\p{L}’'-]+|\.)){0,3}`;
const PHRASE = String.raw`(?:l[ae]|les|l[’']|une?|ce|cette|son|sa)\s?(?<noun>[\p{L}-]+)[^,.!?…«»]{0,60}?`;

/**
 * Given the verbs of saying and the nouns of those who speak, returns the finder of the tags that
 * French papers set inside the marks: a comma, a verb of saying before its subject, what the subject
 * is, and the comma or stop that ends it.
 *
 * @example find('Nous partons, dit Anne. Demain.') // [{ start: 12, end: 24 }]
 */
export function createTagFinder(
  cues: ReadonlyMap<string, CueForm>,
  nouns: Readonly<{ has(word: string): boolean }>,
): (text: string) => readonly Span[] {
  const list = (form: CueForm['form']): string =>
    [...cues]
      .filter(([, cue]) => cue.form === form && ['SAY', 'WRITE', 'ASK'].includes(cue.strength))
      .map(([word]) => word)
      .sort((left, right) => right.length - left.length)
      .join('|');
  const said = `(?:${list('PRESENT')}|${list('PAST')})`;
  const pattern = new RegExp(
    String.raw`[,!?…]\s(?:(?:se|nous|me|lui|leur)\s|[sm][’'])?(?:` +
      String.raw`${said}-(?:t-)?(?:il|elle|ils|elles)\b[^,.!?…«»]{0,40}?` +
      String.raw`|(?:a|ont|avait|avaient)-(?:t-)?(?:il|elle|ils|elles)\s${said}[^,.!?…«»]{0,40}?` +
      String.raw`|(?:(?:a|ont|avait|avaient|est|sont)\s(?:encore\s|aussi\s)?)?${said}\s(?:${NAME}(?<apposition>,\s\p{Ll}[^.!?…«»]{2,60}?)?|${PHRASE})` +
      String.raw`)(?<end>[,.!?…])(?=\s|$)`,
    'gu',
  );
  return (text) => {
    const tags: Span[] = [];
    for (const match of text.matchAll(pattern)) {
      const { noun, apposition, end: stop } = match.groups ?? {};
      const [tag] = match;
      if (tag.length > MAX_TAG || match.index === 0) continue;
      if (noun !== undefined && !nouns.has(noun.toLowerCase())) continue;
      const word = /^,\s(?:l[ae]\s|l[’']|une?\s)?(?<word>[\p{L}-]+)/u.exec(apposition ?? '');
      const isRole = nouns.has(word?.groups?.['word']?.toLowerCase() ?? '');
      // Without a role behind it the name's comma ends the tag, and the speech goes on.
      const length =
        apposition === undefined || isRole
          ? tag.length
          : tag.length - apposition.length - (stop?.length ?? 0) + 1;
      tags.push({
        start: match.index + (tag.startsWith(',') ? 0 : 1),
        end: match.index + length,
      });
    }
    return tags;
  };
}
