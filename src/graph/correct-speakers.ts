import { foldForm } from '../text/fold-form.ts';
import type { SpeakerCorrection } from './corrections.ts';
import { chooseName, listIds } from './speaker-cluster.ts';
import type { SpeakerCluster, SpeakerMember } from './speaker-cluster.ts';

/** A name in a correction that is an id. */
export const IS_ID = /^\d+$/u;

/** Merges, splits, renames and links as people have said, in their order; each is noted on what it shaped. */
export function correctSpeakers(
  clusters: readonly SpeakerCluster[],
  corrections: readonly SpeakerCorrection[],
): readonly SpeakerCluster[] {
  let current = [...clusters];
  const findAll = (name: string): readonly SpeakerCluster[] => {
    if (IS_ID.test(name)) return current.filter((cluster) => listIds(cluster).has(Number(name)));
    const folded = foldForm(name);
    return current.filter(
      ({ members, rename }) =>
        (rename !== null && foldForm(rename) === folded) ||
        members.some((member) => foldForm(member.name) === folded),
    );
  };
  for (const correction of corrections) {
    const { action, by, why } = correction;
    const note = { action, by, why };
    if (correction.action === 'merge') {
      const found = [...new Set([correction.into, ...correction.from].flatMap(findAll))];
      const [first] = found;
      if (first === undefined) continue;
      const merged: SpeakerCluster = {
        key: first.key,
        keys: found.flatMap(({ keys }) => keys),
        members: found.flatMap(({ members }) => members),
        notes: [...found.flatMap(({ notes }) => notes), note],
        sameAs: found.flatMap(({ sameAs }) => sameAs),
        // Who is merged into somebody goes by that one's name, however often the own one is printed.
        rename: IS_ID.test(correction.into)
          ? (first.rename ?? chooseName(first).name)
          : correction.into,
      };
      current = [...current.filter((cluster) => !found.includes(cluster)), merged];
    } else if (correction.action === 'split') {
      const found = findAll(correction.name);
      const isTaken = ({ url, articleId }: SpeakerMember) =>
        correction.articles.includes(url) || correction.articles.includes(String(articleId));
      const taken = found.flatMap(({ members }) => members.filter(isTaken));
      if (taken.length === 0) continue;
      current = current.flatMap((cluster) =>
        found.includes(cluster)
          ? cluster.members.every(isTaken)
            ? []
            : [
                {
                  ...cluster,
                  members: cluster.members.filter((member) => !isTaken(member)),
                  notes: [...cluster.notes, note],
                },
              ]
          : [cluster],
      );
      current.push({
        keys: [],
        key: `${taken[0]?.kind ?? 'PERSON'}:${foldForm(correction.as)}`,
        members: taken,
        notes: [note],
        sameAs: [],
        rename: correction.as,
      });
    } else {
      for (const cluster of findAll(correction.name)) {
        cluster.notes.push(note);
        if (correction.action === 'rename') cluster.rename = correction.to;
        else cluster.sameAs.push(...correction.sameAs);
      }
    }
  }
  return current;
}
