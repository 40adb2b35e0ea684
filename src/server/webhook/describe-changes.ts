import { writeChangeCursor } from '../../schema/change-cursor.ts';
import { encodeId } from '../../schema/global-id.ts';
import type { ArticleChangeRow } from '../../store/records.ts';
import type { StoreReader } from '../../store/store.ts';

/** What a receiver is told of some changes. */
export interface ChangeMessage {
  readonly type: 'archive.changed';
  /** When the newest of them became readable. */
  readonly timestamp: string;
  readonly data: {
    /** Stands for the last of them, as in subscriptions. */
    readonly cursor: string;
    /** False where earlier changes that were not told are no longer kept. */
    readonly isComplete: boolean;
    readonly changes: readonly {
      readonly kind: string;
      readonly id: string;
      readonly url: string;
    }[];
    /** Tags of answers that are no longer right, as the header `Cache-Tag` names them. */
    readonly tags: readonly string[];
  };
}

/** Records of these types may show a change of any article: lists of them, and answers that name only types. */
const TYPES = [
  'Article',
  'Paragraph',
  'Quotation',
  'QuotationGroup',
  'Speaker',
  'Topic',
  'Publisher',
  'Revision',
  'WireGroup',
];

/** Returns what is told of changes; null where there are none. */
export async function describeChanges(
  store: Pick<StoreReader, 'articlesById' | 'speakersByArticle' | 'topicsByArticle'>,
  epoch: string,
  changes: readonly ArticleChangeRow[],
  isComplete: boolean,
): Promise<ChangeMessage | null> {
  const last = changes.at(-1);
  if (last === undefined) return null;
  const ids = [...new Set(changes.map(({ articleId }) => articleId))];
  const [articles, speakers, topics] = await Promise.all([
    store.articlesById(ids),
    store.speakersByArticle(ids),
    store.topicsByArticle(ids),
  ]);
  const name = (type: string, id: string | number): string =>
    `${type}:${encodeId(type, String(id))}`;
  const tags = new Set([
    ...TYPES.flatMap((type) => [type, `list:${type}`]),
    ...ids.map((id) => name('Article', id)),
    ...articles.flatMap((row) => (row === null ? [] : [name('Publisher', row.publisherId)])),
    ...speakers.flat().map(({ speaker }) => name('Speaker', speaker.id)),
    ...changes.flatMap(({ formerSpeakers }) => formerSpeakers).map((id) => name('Speaker', id)),
    ...topics.flat().map(({ topic }) => name('Topic', topic.id)),
  ]);
  return {
    type: 'archive.changed',
    timestamp: new Date(last.changedAt).toISOString(),
    data: {
      cursor: writeChangeCursor(epoch, { sequence: last.sequence, quotationId: null }),
      isComplete,
      changes: changes.map(({ kind, articleId, url }) => ({
        kind,
        id: encodeId('Article', String(articleId)),
        url,
      })),
      // Where something is missing, only everything is enough.
      tags: isComplete ? [...tags] : ['archive', ...tags],
    },
  };
}
