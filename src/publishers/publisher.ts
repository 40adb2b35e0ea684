/** What varies by publisher, as data: no logic stands here. */
export interface Publisher {
  /** Identity in the API: the main host without `www.`. */
  readonly id: string;
  readonly name: string;
  /** Hosts served, without `www.`; a host below one of them is served too. */
  readonly hosts: readonly string[];
  /** Under which terms its texts may be used, in a sentence; null where that is not known. */
  readonly rights: string | null;
  /** IANA zone of dates that are printed without one; null where no zone is known. */
  readonly timeZone: string | null;
  /**
   * How the headline is told from the site's or section's name in the title line.
   * `SECTION_AFTER`: what follows the last separator is the section; `SITE_AFTER`: it is the site's
   * name and goes; `SOURCE_BEFORE`: what precedes the first one is the republished source.
   */
  readonly title: {
    readonly separators: readonly string[];
    readonly rule: 'SECTION_AFTER' | 'SITE_AFTER' | 'SOURCE_BEFORE';
  } | null;
  /** Names of the site that are dropped from titles and never are sections or authors. */
  readonly aliases: readonly string[];
  /** Date in the address, as a pattern with the groups year, month, day (hour, minute, second). */
  readonly addressDate: RegExp | null;
  /** Names of the papers that the site republishes, by the folder of the address that holds their texts. */
  readonly sources: Readonly<Record<string, string>>;
  /** Class or id prefixes of blocks that are no body, with the reason recorded for each. */
  readonly noise: readonly { readonly prefix: string; readonly reason: string }[];
  /**
   * Class prefix of the box in which the site prints who wrote a republished text, when and where, line by
   * line, and how its text begins; null where it has none.
   */
  readonly card: { readonly prefix: string; readonly opening: RegExp } | null;
  /** Class or id prefixes of blocks that are body whatever their names suggest. */
  readonly body: readonly string[];
  /** Class prefixes of blocks that hold a caption, with its credit or without, whatever their names suggest. */
  readonly captions: readonly string[];
  /**
   * Tag whose children are the components of a page, a paragraph or a picture or video with what is
   * written under it; null where pages are not built so.
   */
  readonly componentsIn: string | null;
  /** What an author's link in the page stands for: who wrote the text, or who posted it. */
  readonly linkedAuthor: 'AUTHOR' | 'POSTER';
  /** Order of day and month in dates of numbers only. */
  readonly dayFirst: boolean;
}

const DEFAULTS = {
  timeZone: null,
  rights: null,
  title: null,
  aliases: [],
  addressDate: null,
  sources: {},
  noise: [],
  card: null,
  body: [],
  captions: [],
  componentsIn: null,
  linkedAuthor: 'AUTHOR',
  dayFirst: true,
} as const satisfies Partial<Publisher>;

/** Returns a publisher's row: what it leaves out is as on most sites. */
export function createPublisher(
  row: Pick<Publisher, 'id' | 'name' | 'hosts'> & Partial<Publisher>,
): Publisher {
  return { ...DEFAULTS, ...row };
}
