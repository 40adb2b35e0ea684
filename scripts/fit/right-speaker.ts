import type { ArticleSpeaker } from '../../src/speaker/speaker.ts';

/** A speaker as Chinese gold names it. */
export interface GoldSpeaker {
  readonly speaker: string;
  readonly aliases?: readonly string[];
  /** `person`, `unnamed`, `organization` or `document`. */
  readonly speakerType?: string;
}

function foldName(name: string): string {
  return name
    .replace(/[（(].*?[）)]/g, '')
    .replace(/[·•・‧∙.\s\-–]/g, '')
    .toLowerCase();
}

function listForms(name: string, aliases: readonly string[]): Set<string> {
  const forms = new Set<string>();
  for (const form of [name, ...aliases]) {
    forms.add(foldName(form));
    for (const inner of form.matchAll(/[（(](.*?)[）)]/g)) forms.add(foldName(inner[1] ?? ''));
  }
  forms.delete('');
  return forms;
}

/** Whether a right speaker goes by the fullest name that the article gives, as the gold has it. */
export function hasFullName(gold: GoldSpeaker, speaker: ArticleSpeaker): boolean {
  return foldName(gold.speaker) === foldName(speaker.name);
}

/** Whether a speaker of ours is the gold's: by any form in common, by part of a phrase for the unnamed. */
export function isRightSpeaker(gold: GoldSpeaker, speaker: ArticleSpeaker): boolean {
  const wanted = listForms(gold.speaker, gold.aliases ?? []);
  const got = listForms(speaker.name, speaker.aliases);
  for (const form of got) if (wanted.has(form)) return true;
  if (['unnamed', 'organization', 'document'].includes(gold.speakerType ?? '')) {
    for (const left of wanted) {
      for (const right of got) {
        if (Math.min(left.length, right.length) < 2) continue;
        if (left.includes(right) || right.includes(left)) return true;
      }
    }
    return false;
  }
  const full = foldName(gold.speaker);
  const name = foldName(speaker.name);
  return name.length >= 2 && (full.includes(name) || name.includes(full));
}
