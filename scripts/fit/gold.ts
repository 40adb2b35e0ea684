import type { Article } from '../../src/article/article.ts';
import type { ArticleSpeaker } from '../../src/speaker/speaker.ts';
import type { PlacedSpan } from '../../src/text/span.ts';

/** What the gold says of one string; null: the gold does not judge it. */
export interface GoldVerdict {
  readonly isSpeech: boolean;
  /** The gold's name of the speaker, for reports. */
  readonly name?: string;
  /** Kind of source, for figures by kind. */
  readonly stratum?: string;
  /** False where the string is good for fitting but no part of the measure. */
  readonly isMeasured?: boolean;
  /** Whether a speaker of ours is the gold's; null where the gold does not judge the speaker. */
  readonly isSpeaker: ((speaker: ArticleSpeaker) => boolean) | null;
  /** Whether the right speaker goes by the fullest name; absent where the gold gives no names. */
  readonly isFullName?: (speaker: ArticleSpeaker) => boolean;
}

/** One gold article, with a judge for every string that the program finds in it. */
export interface GoldArticle {
  /** How much its strings count in fitting; 1 where absent. */
  readonly weight?: number;
  readonly article: Article;
  /** How many quotations the gold has. */
  readonly goldCount: number;
  /** How many of them it judges the speaker of; all where absent. */
  readonly judgedCount?: number;
  readonly judge: (span: PlacedSpan) => GoldVerdict | null;
}
