import { foldForm } from '../text/fold-form.ts';

const HAN_ONLY = /^[\u4E00-\u9FEF]+$/u;

/**
 * The form of a label that joins its spellings: lower case, simplified, half width, white space to `-`,
 * marks at its ends dropped.
 *
 * @example
 * slugOf('氣候變遷') // '气候变迁'
 * slugOf(' Climate Change') // 'climate-change'
 */
export function slugOf(label: string): string {
  const folded = foldForm(label);
  // Most labels are Chinese characters alone: nothing to join, nothing at the ends.
  if (HAN_ONLY.test(folded)) return folded;
  return folded
    .replaceAll(/[\s\u00a0_-]+/gu, '-')
    .replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%+#]+$/gu, '');
}
