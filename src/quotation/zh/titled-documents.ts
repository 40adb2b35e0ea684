import type { Subject } from './subjects.ts';

/** 《…条例》（以下简称「…法」）: a title and the short one that stands for it from now on. */
export const SHORT_TITLE =
  /(《[^《》]{2,60}》)\s?[（(](?:以下|下)?(?:简)?称(?:为|作)?[：:]?\s?[「“《『"]?([^（）()「」“”《》『』"，。]{2,16})[」”》』"]?[）)]/gu;

/** 两国发表的题为“…”的联合声明: whose it is, its title in marks, and what it is. */
const TITLED_DOCUMENT =
  /([^，。；\s]{2,20}?)(?:联合)?(?:发表|发布|签署|公布|通过)的?题为([“「『][^”」』]{1,40}[”」』])的$/u;

/** The title and the kind of a document that is introduced by whose it is; null for others. */
export function findTitled(subject: Subject, original: string): [string, string] | null {
  if (subject.kind !== 'DOCUMENT') return null;
  const before = original.slice(Math.max(0, subject.start - 90), subject.start);
  if (!before.endsWith('的')) return null;
  const match = TITLED_DOCUMENT.exec(before);
  const kind = subject.text.trim();
  return match === null ? null : [`${match[1] ?? ''}${match[2] ?? ''}${kind}`, kind];
}
