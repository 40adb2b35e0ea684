import { foldForm } from '../text/fold-form.ts';

/**
 * The form of a label that joins its spellings: lower case, simplified, half width, white space to `-`,
 * marks at its ends dropped.
 *
 * @example
 * slugOf('氣候變遷') // '气候变迁'
 * slugOf(' Climate Change') // 'climate-change'
 */
export function slugOf(label: string): string {
  return foldForm(label)
    .replaceAll(/[\s\u00a0_-]+/gu, '-')
    .replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%+#]+$/gu, '');
}
