/**
 * Version of everything between bytes and records. A change of any stage before the store that can
 * change a record raises it, and the next ingest reads every file anew.
 */
export const PARSER_VERSION = '8';
