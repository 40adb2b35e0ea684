import type { SpeakerKind } from '../speaker/speaker.ts';
import { foldForm } from '../text/fold-form.ts';
import { isFullName } from './identify-speaker.ts';

/** A speaker of the archive as a reviewer sees it. */
export interface ReviewedSpeaker {
  readonly id: number;
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly articleCount: number;
  /** Every printed form. */
  readonly forms: readonly string[];
  readonly roles: readonly string[];
}

/** Two speakers who may be one, which the graph did not dare to join. */
export interface ProbableMerge {
  readonly into: ReviewedSpeaker;
  readonly from: ReviewedSpeaker;
  /** Why, one sentence each, strongest first. */
  readonly evidence: readonly string[];
  readonly score: number;
}

/** Forms that more speakers than this share are nobody's evidence. */
const MOST_SHARING = 12;

/**
 * Pairs of speakers who may be one, likeliest first: a full name kept apart for contradicting or missing
 * roles; two spellings of a foreign name that end alike; a surname that the articles use for one full name
 * only; a body whose name stands in another's. Speakers whose name is no name are left out.
 */
export function findProbableMerges(speakers: readonly ReviewedSpeaker[]): readonly ProbableMerge[] {
  const byForm = new Map<string, ReviewedSpeaker[]>();
  for (const speaker of speakers) {
    const { kind, name, forms } = speaker;
    if (kind === 'ANONYMOUS' || kind === 'GROUP' || speaker.articleCount === 0) continue;
    const isFull = isFullName(kind, name);
    const keys = isFull ? [name, ...forms].flatMap(listKeys) : listKeys(name);
    for (const form of new Set(keys)) {
      const sharing = byForm.get(`${kind} ${form}`);
      if (sharing === undefined) byForm.set(`${kind} ${form}`, [speaker]);
      else sharing.push(speaker);
    }
  }
  const merges = new Map<string, ProbableMerge>();
  for (const sharing of byForm.values()) {
    if (sharing.length < 2 || sharing.length > MOST_SHARING) continue;
    const ordered = sharing.toSorted(
      (a, b) =>
        Number(isFullName(b.kind, b.name)) - Number(isFullName(a.kind, a.name)) ||
        b.articleCount - a.articleCount ||
        a.id - b.id,
    );
    const [into] = ordered;
    if (into === undefined || !isFullName(into.kind, into.name)) continue;
    // A surname is evidence only where one full name ends with it.
    const names = ordered.filter(({ kind, name }) => isFullName(kind, name));
    const isShared = new Set(names.map(({ name }) => foldForm(name))).size > 1;
    for (const from of ordered.slice(1)) {
      if (isShared && !isFullName(from.kind, from.name)) continue;
      const key = `${into.id} ${from.id}`;
      if (!merges.has(key)) merges.set(key, weighMerge(into, from));
    }
  }
  return [...merges.values()]
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.into.id - b.into.id || a.from.id - b.from.id);
}

function listKeys(form: string): readonly string[] {
  const folded = foldForm(form);
  const last = folded.split(/[· ]/u).at(-1) ?? folded;
  return [folded, last].filter((key) => key.length >= 2);
}

function weighMerge(into: ReviewedSpeaker, from: ReviewedSpeaker): ProbableMerge {
  const evidence: string[] = [];
  const [one, two] = [foldForm(into.name), foldForm(from.name)];
  let score = 1;
  if (one === two) {
    evidence.push(`Both are printed as ${into.name}.`);
    score += 2;
  } else if (!isFullName(from.kind, from.name))
    evidence.push(`${from.name} is a form of ${into.name}.`);
  else {
    evidence.push(`${into.name} and ${from.name} share a form.`);
    score += countShared(one, two) * 2 >= Math.min(one.length, two.length) ? 1 : -1;
  }
  const roles = into.roles.filter((role) => from.roles.includes(role));
  if (roles.length > 0) {
    evidence.push(`Both are called ${roles.slice(0, 3).join(', ')}.`);
    score += 2;
  } else if (into.roles.length > 0 && from.roles.length > 0) {
    evidence.push(`They are called ${into.roles[0] ?? ''} and ${from.roles[0] ?? ''}.`);
    score -= 1;
  }
  return { into, from, evidence, score };
}

function countShared(one: string, two: string): number {
  return [...new Set(one)].filter((character) => two.includes(character)).length;
}
