import type { SpeakerKind } from '../speaker/speaker.ts';
import { foldForm } from '../text/fold-form.ts';

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
 * Pairs of speakers who share a printed form, likeliest first: the same name kept apart for contradicting
 * or missing roles, or a surname whose full form one other speaker has. Unnamed sources are left out.
 */
export function findProbableMerges(speakers: readonly ReviewedSpeaker[]): readonly ProbableMerge[] {
  const byForm = new Map<string, ReviewedSpeaker[]>();
  for (const speaker of speakers) {
    if (speaker.kind === 'ANONYMOUS' || speaker.kind === 'GROUP') continue;
    for (const form of new Set([speaker.name, ...speaker.forms].flatMap(listKeys))) {
      const sharing = byForm.get(`${speaker.kind} ${form}`);
      if (sharing === undefined) byForm.set(`${speaker.kind} ${form}`, [speaker]);
      else sharing.push(speaker);
    }
  }
  const merges = new Map<string, ProbableMerge>();
  for (const sharing of byForm.values()) {
    if (sharing.length < 2 || sharing.length > MOST_SHARING) continue;
    const ordered = sharing.toSorted((a, b) => b.articleCount - a.articleCount || a.id - b.id);
    const [into] = ordered;
    if (into === undefined) continue;
    for (const from of ordered.slice(1)) {
      const key = `${into.id} ${from.id}`;
      if (!merges.has(key)) merges.set(key, weighMerge(into, from));
    }
  }
  return [...merges.values()].toSorted(
    (a, b) => b.score - a.score || a.into.id - b.into.id || a.from.id - b.from.id,
  );
}

function listKeys(form: string): readonly string[] {
  const folded = foldForm(form);
  const last = folded.split(/[· ]/u).at(-1) ?? folded;
  return [folded, last].filter((key) => key.length >= 2);
}

function weighMerge(into: ReviewedSpeaker, from: ReviewedSpeaker): ProbableMerge {
  const evidence: string[] = [];
  let score = 1;
  if (foldForm(into.name) === foldForm(from.name)) {
    evidence.push(`Both are printed as ${into.name}.`);
    score += 2;
  } else evidence.push(`${from.name} is a form of ${into.name}.`);
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
