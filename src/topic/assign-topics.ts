import type { Article } from '../article/article.ts';
import type { Attribution } from '../quotation/quotation.ts';
import { findChineseTerms } from './find-chinese-terms.ts';
import type { FoundTerm } from './find-chinese-terms.ts';
import { findSubjects } from './find-subjects.ts';
import { findLatinTerms } from './find-latin-terms.ts';
import { isPlace } from './places.ts';
import { slugOf } from './slug.ts';
import { isSubject } from './subjects.ts';
import { isChineseStopTerm } from './stop-words.ts';
import type { ArticleTopic, TopicKind } from './topic.ts';

/** Terms are looked for in this many characters of an article; what it is about shows long before. */
const LONGEST_TEXT = 40_000;
const MOST_TERMS = 40;
const MOST_FACTS = 30;

interface Draft {
  readonly label: string;
  readonly slug: string;
  readonly kind: TopicKind;
  readonly paragraphs: readonly number[];
  readonly count: number;
  readonly inHeadline: boolean;
}

/**
 * What an article may be about: its section, tags, categories and short headings, the people and bodies
 * it names, places, and the key terms of its text.
 *
 * More than an editor would print; the graph weighs them against the archive and picks a dozen. One
 * entry per kind and slug, in order of kind and weight.
 *
 * @example
 * // an article headed 碳市场开市 that says 碳市场 three times
 * assignTopics(article, attribution) // [{ label: '碳市场', slug: '碳市场', kind: 'TERM', … }]
 */
export function assignTopics(article: Article, attribution: Attribution): readonly ArticleTopic[] {
  const text = joinText(article);
  const drafts: Draft[] = [];
  const headline = slugOf(article.headline);
  const addFact = (label: string, kind: TopicKind) => {
    const slug = slugOf(label);
    if (slug === '' || slug.length > 60) return;
    const places = findPlaces(text, label);
    drafts.push({
      label: label.trim(),
      slug,
      kind,
      paragraphs: places.paragraphs,
      count: places.count,
      inHeadline: headline.includes(slug),
    });
  };
  if (article.section !== null) addFact(article.section, 'SECTION');
  for (const tag of article.tags.slice(0, MOST_FACTS)) addFact(tag, 'TAG');
  for (const category of article.categories.slice(0, MOST_FACTS)) addFact(category, 'CATEGORY');
  const facts = new Set(drafts.map(({ slug }) => slug));
  const named = draftNamed(attribution, headline);
  drafts.push(...named.filter(({ slug }) => !facts.has(slug)));
  const taken = [...facts, ...listNameForms(attribution)];
  drafts.push(...draftTerms(article, text, headline, taken));
  const bySlug = new Set(drafts.map(({ slug }) => slug));
  for (const block of article.blocks.slice(0, 400)) {
    if (block.kind !== 'HEADING' || !isShortHeading(block.text)) continue;
    const slug = slugOf(block.text);
    if (slug === '' || slug === headline || bySlug.has(slug)) continue;
    bySlug.add(slug);
    addFact(block.text, 'HEADING');
  }
  return dropRepeats(drafts);
}

interface JoinedText {
  readonly text: string;
  /** Offset at which each paragraph begins; the headline stands before the first. */
  readonly starts: readonly number[];
}

function joinText(article: Article): JoinedText {
  const parts = [article.headline];
  const starts: number[] = [];
  let length = article.headline.length + 1;
  for (const { text } of article.paragraphs) {
    if (length > LONGEST_TEXT) break;
    starts.push(length);
    parts.push(text);
    length += text.length + 1;
  }
  return { text: parts.join('\n').slice(0, LONGEST_TEXT), starts };
}

/** Paragraph indexes of ascending offsets; offsets in the headline have none. */
function paragraphsOf({ starts }: JoinedText, positions: readonly number[]): readonly number[] {
  const paragraphs: number[] = [];
  let paragraph = -1;
  for (const position of positions) {
    while (paragraph + 1 < starts.length && (starts[paragraph + 1] ?? Infinity) <= position)
      paragraph += 1;
    if (paragraph >= 0 && paragraphs.at(-1) !== paragraph) paragraphs.push(paragraph);
  }
  return paragraphs;
}

function findPlaces(
  joined: JoinedText,
  label: string,
): { paragraphs: readonly number[]; count: number } {
  const positions: number[] = [];
  if (label.length >= 2) {
    let from = joined.text.indexOf(label);
    while (from !== -1 && positions.length < 200) {
      positions.push(from);
      from = joined.text.indexOf(label, from + label.length);
    }
  }
  return { paragraphs: paragraphsOf(joined, positions), count: positions.length };
}

function draftNamed(attribution: Attribution, headline: string): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const speaker of attribution.speakers) {
    if (speaker.kind !== 'PERSON' && speaker.kind !== 'ORGANISATION') continue;
    if (speaker.quotationCount === 0 && speaker.mentions.length < 2) continue;
    const slug = slugOf(speaker.name);
    if (slug === '' || slug.length > 60) continue;
    drafts.push({
      label: speaker.name,
      slug,
      kind: speaker.kind,
      paragraphs: [...new Set(speaker.mentions.map(({ paragraph }) => paragraph))].toSorted(
        (a, b) => a - b,
      ),
      count: Math.max(speaker.mentions.length, speaker.quotationCount),
      inHeadline: [speaker.name, ...speaker.aliases].some((form) => {
        const folded = slugOf(form);
        return folded.length >= 2 && headline.includes(folded);
      }),
    });
  }
  return drafts;
}

function listNameForms(attribution: Attribution): readonly string[] {
  return attribution.speakers
    .filter(({ kind }) => kind === 'PERSON' || kind === 'ORGANISATION')
    .flatMap(({ name, aliases }) => [name, ...aliases].map(slugOf));
}

function draftTerms(
  article: Article,
  joined: JoinedText,
  headline: string,
  taken: readonly string[],
): readonly Draft[] {
  const isChinese = article.language === 'zh' || article.language === 'yue';
  const subjects = findSubjects(joined.text);
  const found: readonly FoundTerm[] = isChinese
    ? [
        ...subjects,
        ...findChineseTerms(joined.text),
        ...findTitles(joined.text),
        ...findLatinTerms(joined.text, 'en', true),
      ]
    : [...subjects, ...findLatinTerms(joined.text, article.language, false)];
  // Parts of names and facts are accounted for; a term that contains one may still be a topic.
  const covered = taken.join('\n');
  const drafts: (Draft & { readonly weight: number })[] = [];
  const headlineEnd = article.headline.length;
  const seen = new Set<string>();
  for (const { label, count, positions } of found) {
    const slug = slugOf(label);
    if (slug.length < 2 || slug.length > 60 || seen.has(slug)) continue;
    const kind = isPlace(label) ? 'PLACE' : 'TERM';
    const isKnown = isSubject(slug);
    if (kind === 'TERM' && !isKnown && covered.includes(slug)) continue;
    seen.add(slug);
    // A subject is in the headline where one of its words is; the first offset tells.
    const inHeadline =
      headline.includes(slug) || (isKnown && (positions[0] ?? Infinity) < headlineEnd);
    if (count < 2 && !inHeadline) continue;
    drafts.push({
      label,
      slug,
      kind,
      paragraphs: paragraphsOf(joined, positions),
      count,
      inHeadline,
      weight: count * (inHeadline ? 3 : 1) * (isChinese ? Math.min(label.length, 5) : 3),
    });
  }
  return drafts
    .toSorted((a, b) => b.weight - a.weight || (a.slug < b.slug ? -1 : 1))
    .slice(0, MOST_TERMS)
    .map(({ label, slug, kind, paragraphs, count, inHeadline }) => ({
      label,
      slug,
      kind,
      paragraphs,
      count,
      inHeadline,
    }));
}

/** Titles in Chinese book marks, which name laws, works and papers. */
function findTitles(text: string): readonly FoundTerm[] {
  const titles = new Map<string, number[]>();
  for (const match of text.matchAll(/《([^《》\n]{2,20})》/gu)) {
    const label = match[1] ?? '';
    if (isChineseStopTerm(label)) continue;
    const positions = titles.get(label) ?? [];
    positions.push(match.index + 1);
    titles.set(label, positions);
  }
  return [...titles].map(([label, positions]) => ({ label, count: positions.length, positions }));
}

function isShortHeading(text: string): boolean {
  if (/[，。？！：；、,?!:;…“”"「」]/u.test(text)) return false;
  return /\p{Script=Han}/u.test(text)
    ? text.length >= 2 && text.length <= 10
    : text.length >= 3 && text.length <= 40 && text.split(' ').length <= 4;
}

function dropRepeats(drafts: readonly Draft[]): readonly ArticleTopic[] {
  const seen = new Set<string>();
  return drafts.filter(({ kind, slug }) => {
    const key = `${kind} ${slug}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
