import type { Gender, PronounForm, WordClass } from '../latin/grammar.ts';

const CLASSES: Readonly<Record<Exclude<WordClass, 'OTHER'>, string>> = {
  DETERMINER: `the a an this these those his her its their our my your some any each every no another several many
    most few both all one two three four five six seven eight nine ten dozens hundreds thousands other such`,
  PREPOSITION: `of for at in on with from to by about against among between into over under within without during per
    via through across behind near toward towards upon amid outside inside beyond above below around along despite
    including unlike versus off onto`,
  CONJUNCTION: `and but or nor yet`,
  SUBORDINATOR: `when while after before if because although though unless until since as once whereas whether where
    why how than so`,
  AUXILIARY: `is are was were be been being am has have had having do does did will would could should may might must
    can shall cannot isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't couldn't
    shouldn't can't not never ain't`,
  PRONOUN: `he she they we i you it him them me us himself herself themselves it's he's she's they're we're i'm you're
    he'd she'd i'd i've i'll they've we've we'll you'll they'll he'll she'll everyone everybody someone somebody nobody anyone
    there that's there's what here`,
  RELATIVE: `who whom whose which that`,
  ADVERB: `also then later again once often always still even just too now ever ago back well though however indeed
    meanwhile instead perhaps maybe only almost rather further today yesterday tomorrow soon earlier once already afterward
    afterwards aloud twice thus hence onstage there here rhetorically otherwise moreover furthermore nonetheless
    nevertheless sometimes simply finally clearly alternatively additionally recently eventually similarly ultimately
    unfortunately fortunately surprisingly interestingly importantly notably accordingly consequently initially previously
    currently lately suddenly apparently evidently obviously certainly hopefully sadly ironically increasingly historically
    traditionally typically usually generally basically essentially actually really frankly honestly personally
    specifically naturally curiously conversely undoubtedly arguably originally presumably remarkably`,
  TIME: `monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec. morning evening
    afternoon night week month year mon. tues. wed. thurs. fri. sat. sun.`,
  TITLE: `mr. mrs. ms. mr mrs ms miss dr. dr sen. sens. rep. reps. gov. govs. gen. col. lt. capt. sgt. maj. prof. rev.
    hon. sir lord lady dame president vice senator senators congressman congresswoman representative governor secretary
    minister mayor judge justice general colonel lieutenant captain sergeant professor reverend pastor pope
    cardinal bishop archbishop rabbi imam king queen prince princess attorney speaker chairman chairwoman chairperson
    chair leader majority minority whip director commissioner chancellor ambassador admiral sheriff chief treasurer
    controller comptroller officer deputy assistant justice republican democrat republicans democrats democratic
    libertarian nominee candidate congressmember councilman councilwoman councilmember superintendent
    ex-president ex-gov. ex-sen. premier prime`,
};

/** Word classes of English function words; a word of two classes stands in the one that matters more. */
export function createClasses(): Map<string, WordClass> {
  const classes = new Map<string, WordClass>();
  for (const [wordClass, words] of Object.entries(CLASSES) as [WordClass, string][]) {
    for (const word of words.trim().split(/\s+/)) {
      if (!classes.has(word)) classes.set(word, wordClass);
    }
  }
  return classes;
}

const third = (gender: Gender | null, isPlural = false): PronounForm => ({
  person: 3,
  isPlural,
  gender,
});

export const PRONOUNS: ReadonlyMap<string, PronounForm> = new Map<string, PronounForm>([
  ['he', third('MALE')],
  ["he's", third('MALE')],
  ["he'd", third('MALE')],
  ['she', third('FEMALE')],
  ["she's", third('FEMALE')],
  ["she'd", third('FEMALE')],
  ['it', third(null)],
  ['they', third(null, true)],
  ['i', { person: 1, isPlural: false, gender: null }],
  ['we', { person: 1, isPlural: true, gender: null }],
  ['you', { person: 2, isPlural: false, gender: null }],
  ['everyone', third(null)],
  ['someone', third(null)],
  ['nobody', third(null)],
]);

export const GENDERED_TITLES: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ...[
    'mr.',
    'mr',
    'sir',
    'lord',
    'congressman',
    'chairman',
    'councilman',
    'king',
    'prince',
    'pope',
  ].map((title): [string, Gender] => [title, 'MALE']),
  ...[
    'mrs.',
    'mrs',
    'ms.',
    'ms',
    'miss',
    'lady',
    'dame',
    'congresswoman',
    'chairwoman',
    'councilwoman',
    'queen',
    'princess',
  ].map((title): [string, Gender] => [title, 'FEMALE']),
]);

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const BODY_WORDS =
  list(`committee university institute party times post news house department association council
  center centre bureau agency court commission company corporation corp. inc. group foundation union league fund bank
  board office ministry senate congress club pac network journal magazine society coalition alliance federation service
  network college school church administration campaign army navy force guard press tribune herald gazette globe
  chronicle register review post-gazette standard observer guardian reuters team partnership project initiative
  pentagon kremlin americans citizens voters facebook twitter google cnn msnbc nbc abc cbs fox nbcnews
  politico breitbart bloomberg caucus conference authority hospital forum trust sun mail telegraph daily weekly strategies
  research poll`);

/** Nouns of people who speak; the gender where the noun tells it. */
export const ROLE_NOUNS: ReadonlyMap<string, Gender | null> = new Map<string, Gender | null>([
  ...`man spokesman businessman father brother son husband boy congressman chairman councilman gentleman salesman
  policeman cameraman actor uncle grandfather newsman anchorman king prince`
    .trim()
    .split(/\s+/)
    .map((noun): [string, Gender] => [noun, 'MALE']),
  ...`woman spokeswoman businesswoman mother sister daughter wife girl congresswoman chairwoman councilwoman actress
  aunt grandmother lady widow queen princess mom`
    .trim()
    .split(/\s+/)
    .map((noun): [string, Gender] => [noun, 'FEMALE']),
  ...`spokesperson spokespersons spokesmen spokeswomen official officials aide aides adviser advisor advisers advisors
  source sources person people expert experts analyst analysts critic critics supporter supporters voter voters
  lawmaker lawmakers lawyer lawyers attorney attorneys prosecutor prosecutors president senator senators governor
  governors candidate candidates nominee leader leaders member members director manager strategist strategists
  consultant consultants pollster pollsters donor donors delegate delegates activist activists professor
  professors scientist scientists economist economists historian historians author authors writer writers reporter reporters journalist
  journalists editor editors columnist columnists host anchor moderator commentator correspondent blogger student students teacher teachers
  resident residents veteran veterans worker workers employee employees officer officers agent agents investigator
  investigators judge judges justice justices secretary mayor minister pastor preacher priest rabbi billionaire
  businessman mogul developer executive executives ceo founder co-founder chief chairman chair head partner friend
  friends neighbor neighbors opponent opponents rival rivals democrat democrats republican republicans conservative
  conservatives liberal liberals progressives operative operatives staffer staffers staff volunteer volunteers
  organizer organizers protester protesters demonstrator demonstrators participant participants attendee
  attendees witness witnesses victim victims survivor survivors family families parents children kids men women
  fan fans user users reader readers viewer viewers politician politicians diplomat diplomats ambassador general
  generals commander commanders soldier soldiers sheriff cop police detective doctor doctors nurse physician
  researcher researchers scholar scholars fellow observer observers others crowd audience frontrunner
  front-runner incumbent lawmaker legislator legislators contender congressmember representative representatives
  whistleblower ally allies insider insiders confidant confidants executive executives
  veteran veterans constituent constituents loyalist loyalists surrogate surrogates backer backers donor donors
  operative operatives staffer staffers protester protesters demonstrator demonstrators questioner host hosts nephew
  niece cousin cousins colleague colleagues friend friends neighbor neighbors advocate advocates pollster pollsters
  pundit pundits commentator commentators correspondent correspondents columnist columnists witness witnesses veteran
  respondent respondents resident residents conservative liberal developer user users immigrant immigrants
  parent parents kid kids worker workers driver waiter waitress farmer farmers`
    .trim()
    .split(/\s+/)
    .map((noun): [string, null] => [noun, null]),
]);

export const DOCUMENT_NOUNS =
  list(`report reports statement letter letters memo email emails e-mail e-mails article
  articles story editorial op-ed column book post tweet tweets message messages document documents filing complaint
  lawsuit indictment ruling opinion order bill law act resolution amendment platform release transcript ad ads
  advertisement advertisements commercial spot video headline headlines sign signs banner banners poster posters
  survey poll study analysis paper website site page plan proposal petition brief manual playbook invitation note
  caption chyron script speech song text fliers flier flyer mailer pamphlet ticker sticker stickers hat shirt
  t-shirt verse constitution clause provision policy guidelines rules summary application form affidavit warrant`);

export const BODY_NOUNS =
  list(`campaign campaigns group groups committee company agency department administration
  government court newspaper paper magazine network organization organisations organizations organization's firm party
  team board panel commission council union institute association coalition foundation office ministry bank bureau
  outlet publication media press site service authorities camp house majority minority caucus delegation jury`);

export const ADJECTIVES =
  list(`former senior longtime veteran top leading prominent billionaire fellow current new
  another many some several conservative liberal republican democratic gop american british french german chinese
  russian federal state local national international presidential congressional white black young old unnamed anonymous
  speaking asked appearing responding addressing citing noting writing according hours days earlier later meanwhile
  still even yet perhaps now today critics supporters officials aides experts analysts democrats republicans
  conservatives liberals voters lawmakers sources people`);

export const IRREGULAR_VERBS =
  list(`took went made gave came got ran won lost stood sat met led left held kept put
  set let hit cut began broke brought built bought caught chose drew drove fell felt flew fought forgot grew heard
  hung knew laid lay paid rose saw seen sent shook shot sought sold spent spoke spread struck swore taught threw
  understood woke wore wrote became remains seems appears says goes takes makes gives comes wants needs thinks knows
  believes looks gets runs keeps has`);

export const PARTICLES = list(
  `de da di du van von der den bin ibn al el la le del della dos ten ter st. o'`,
);

export const ABBREVIATIONS =
  list(`mr. mrs. ms. dr. sen. sens. rep. reps. gov. govs. gen. col. lt. capt. sgt. maj. prof.
  rev. hon. jr. sr. st. jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. inc. corp. co. ltd. u.s.
  u.n. u.k. d.c. ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. md. mass. mich. minn. miss.
  mo. mont. neb. nev. n.h. n.j. n.m. n.y. n.c. n.d. okla. ore. pa. r.i. s.c. s.d. tenn. tex. vt. va. wash. w.va. wis.
  wyo. r-ala. a.m. p.m. ph.d. m.d. e.g. i.e. etc. mt. ft.`);

export const PLACES =
  list(`iowa ohio texas florida california nevada virginia pennsylvania michigan wisconsin
  minnesota indiana illinois georgia arizona colorado oregon utah idaho montana kansas nebraska missouri oklahoma
  arkansas louisiana alabama mississippi tennessee kentucky maryland delaware massachusetts connecticut vermont maine
  alaska hawaii wyoming america washington manhattan chicago boston cleveland philadelphia miami dallas houston denver
  atlanta detroit paris london berlin moscow beijing brussels europe asia africa russia china iran iraq syria
  israel mexico canada france germany britain england ukraine japan korea cuba libya afghanistan pakistan
  va. pa. fla. ala. ga. mich. wis. tex. calif. ariz. n.h. n.j. n.y. n.c. s.c. d.c. mass. conn. md. ill. ind. minn.
  mo. tenn. colo. nev. okla. ore. wash. la. ky. kan. english jewish muslim christian muslims jews christians
  americans british french german chinese russian iranian mexican hispanic latino latinos mexicans islam`);
