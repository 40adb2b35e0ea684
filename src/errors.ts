/** One table for every code that a user can meet: in warnings, issues, GraphQL errors, logs and the README. */
export const CODES = {
  ANALYSIS_FAILED: 'A document could not be analysed through a mistake of ours; please report it.',
  ADDRESS_TOO_LONG: 'The address of a document is longer than the reader keeps.',
  BAD_DATE: 'A printed date is no day of the calendar or no time of the day.',
  BAD_FEED: 'The file begins as a feed but cannot be read as one.',
  BAD_FRONT_MATTER:
    'The front matter of a post is no valid YAML, TOML or JSON; it was read line by line.',
  BAD_GZIP: 'A gzip file cannot be unpacked, breaks off, or unpacks to too much.',
  BAD_REQUEST: 'The request is not one of GraphQL over HTTP.',
  BAD_USER_INPUT: 'A variable or argument has a value that its type does not allow.',
  BAD_WARC: 'A WARC file is damaged or breaks off at this place.',
  BATCH_TOO_LARGE: 'The batch holds more operations than the server answers at once.',
  BODY_TOO_LARGE: 'The body of the request is larger than the server reads.',
  CORRECTION_REFUSED: 'A correction fits nothing in the archive, or cannot be written.',
  EDITING_OFF: 'This server takes no corrections.',
  EMPTY_FILE: 'A file holds no text.',
  EMPTY_ITEM: 'An item of a feed has no text.',
  FILE_TOO_LARGE: 'A file is larger than the reader opens.',
  GRAPHQL_PARSE_FAILED: 'The document is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document asks for something that the schema does not have.',
  HEADERS_TOO_LARGE: 'The headers of the request are larger than the server reads.',
  INTERNAL_SERVER_ERROR: 'Something went wrong on our side; the log has the request id.',
  INTROSPECTION_OFF: 'This server does not describe its schema.',
  INVALID_BYTES: 'Some bytes of a file have no meaning in its encoding.',
  INVALID_CURSOR: 'A cursor comes from another list, another order, or is damaged.',
  INVALID_FILTER: 'A filter is nested too deep or contradicts itself.',
  INVALID_ID: 'An id is damaged or stands for another type.',
  INVALID_PAGE: 'The page is asked for in a way that cannot be answered.',
  NOT_TEXT: 'A file is binary data, not text.',
  NO_ADDRESS: 'A document names no http address; its file stands for it.',
  NO_HEADER: 'Neither a title line with its address nor front matter was found.',
  NO_HTML_PART: 'An MHTML file holds no HTML part, or does not say what divides its parts.',
  NO_MAIN_CONTENT: 'No part of a saved page looks like an article.',
  OUT_OF_MEMORY: 'A file needs more memory to be read than one thread has.',
  PAGE_TOO_LARGE: 'More items are asked for at once than a page may hold.',
  PARAGRAPH_TOO_LONG: 'A paragraph is longer than the reader keeps in one; it was divided.',
  PERSISTED_DOCUMENT_NOT_FOUND: 'No document of this id is known to the server.',
  PERSISTED_QUERY_NOT_FOUND:
    'No query of this hash is known to the server yet; send it once with its text.',
  QUERY_TOO_COSTLY: 'The answer could hold more records than one request may ask for.',
  QUERY_TOO_DEEP: 'The query nests deeper than the server follows.',
  QUERY_TOO_LONG: 'The document has more tokens than the server reads.',
  RELEVANCE_WITHOUT_SEARCH: 'Only a search has a relevance to order by.',
  REQUEST_TIMEOUT: 'The request took longer than the server works on one.',
  TITLE_TOO_LONG: 'The title of a document is longer than the reader keeps.',
  TOO_DEEP: 'Markup is nested deeper than the reader follows; the rest counts as its text.',
  TOO_MANY_ALIASES: 'The query has more aliases than the server follows.',
  TOO_MANY_DIRECTIVES: 'The query has more directives than the server follows.',
  TOO_MANY_QUOTATIONS:
    'A document has more strings in quotation marks than the reader attributes; the rest is text only.',
  TOO_MANY_SUBSCRIPTIONS: 'As many subscriptions are open as the server follows at once.',
  UNAUTHENTICATED: 'The request does not show the token of an editor.',
  UNKNOWN_ADDRESS: 'The archive has no article at this address.',
  UNREADABLE_FILE: 'A file cannot be opened; its permissions, its name or the disk forbid it.',
  UNSUPPORTED_CHARSET: 'The body is not in UTF-8.',
  UNSUPPORTED_CONTENT_TYPE: 'The body is of a type that the server does not read.',
  UNSUPPORTED_FORMAT: 'The answer is asked for in a format that the server does not write.',
} as const;

export type Code = keyof typeof CODES;

/** The caller is wrong: answered with its code, its message and a hint, never masked. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  readonly code: Code;
  /** What the caller can do about it. */
  readonly hint: string;

  constructor(code: Code, message: string, hint: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}

/** Returns the error for a caller who asked for something wrong: what came, and what is allowed. */
export function gatewayError(code: Code, message: string, hint: string): GatewayError {
  return new GatewayError(code, message, hint);
}
