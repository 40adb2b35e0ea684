/** What a document may cost; whatever goes beyond gives a warning or an issue, never an exception. */
export interface DocumentLimits {
  /** Bytes of a file, and of what it unpacks to. @default 33554432 */
  readonly fileBytes: number;
  /** UTF-16 units of a title. @default 4096 */
  readonly titleLength: number;
  /** UTF-16 units of an address. @default 8192 */
  readonly addressLength: number;
  /** UTF-16 units of front matter. @default 65536 */
  readonly frontMatterLength: number;
  /** Open elements inside each other; deeper ones count as their text. @default 512 */
  readonly nesting: number;
  /** UTF-16 units of a paragraph; a longer one is divided. @default 1048576 */
  readonly paragraphLength: number;
}

/** The limits that hold where a caller sets none. */
export const DEFAULT_LIMITS: DocumentLimits = {
  fileBytes: 32 * 1024 * 1024,
  titleLength: 4096,
  addressLength: 8192,
  frontMatterLength: 65_536,
  nesting: 512,
  paragraphLength: 1_048_576,
};
