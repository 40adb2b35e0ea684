import type { CueForm, CueStrength } from '../latin/grammar.ts';

/** Verbs of saying by what they do; the forms are made from the dictionary form. */
const VERBS: Readonly<Record<CueStrength, string>> = {
  SAY: `say add continue note reply explain state declare recall conclude respond argue acknowledge admit suggest insist
    warn predict remark announce claim assert allege concede joke quip exclaim shout vow pledge promise observe recount
    lament caution counter comment mention maintain contend reiterate repeat stress emphasize emphasise underscore
    interject chime opine muse riff scoff fume vent boast brag crow grumble gripe whisper mutter murmur yell scream cry
    bark chant intone deadpan retort rejoin rebut confess confirm deny disclose reveal proclaim profess surmise venture
    volunteer clarify elaborate specify testify swear agree disagree object protest complain hedge marvel gush rail
    thunder roar snap sneer chuckle laugh sigh grouse plead beg demand urge advise recommend propose offer answer
    interrupt preach lecture theorize speculate reflect reminisce attest affirm aver avow posit reason read echo
    summarize summarise sum counsel crack snort squeal wail rant rave hiss drawl wonder ponder chide scold mock taunt
    jeer tease quote cite reference imply hint indicate signal signify contest dispute dismiss reject rebuff rip slam
    blast bash deride decry denounce condemn criticize criticise rebuke assail lambaste attack accuse blame charge
    fault praise hail laud tout credit thank congratulate apologize bemoan rue regret welcome defend justify assure
    reassure invoke utter voice express articulate pronounce preface close begin open deliver emphasise conjecture
    enthuse extol confide beam boom gloat acclaim foreshadow bill fret kid lie minimize moan pontificate sniff spout stammer swipe tut vouch wisecrack zing`,
  TELL: `tell inform remind brief instruct address notify`,
  ASK: `ask inquire question query press prod challenge pose`,
  WRITE: `write tweet post email e-mail retweet text blog publish pen scrawl type report retaliate release issue editorialize headline`,
  CALL: `call describe label dub brand characterize characterise portray depict term refer deem liken compare cast paint
    denigrate paraphrase nickname`,
  FEEL: `think believe feel hope know want worry fear see consider expect imagine realize decide remember learn hear
    guess support oppose seem sound like love hate`,
  SHOW: `find show include feature list contain display carry sign`,
};

/** Past forms that no rule makes; the first is the past tense, the second the participle. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ['said'],
  tell: ['told'],
  write: ['wrote', 'written'],
  read: ['read'],
  think: ['thought'],
  feel: ['felt'],
  know: ['knew', 'known'],
  see: ['saw', 'seen'],
  swear: ['swore', 'sworn'],
  begin: ['began', 'begun'],
  find: ['found'],
  show: ['showed', 'shown'],
  hear: ['heard'],
  learn: ['learned', 'learnt'],
  cast: ['cast'],
  plead: ['pleaded', 'pled'],
  rebut: ['rebutted'],
  admit: ['admitted'],
  quip: ['quipped'],
  rip: ['ripped'],
  slam: ['slammed'],
  chat: ['chatted'],
  beg: ['begged'],
  brag: ['bragged'],
  snap: ['snapped'],
  aver: ['averred'],
  refer: ['referred'],
  blog: ['blogged'],
  pen: ['penned'],
  sum: ['summed'],
  kid: ['kidded'],
  lie: ['lied'],
};

/** Forms that are as often nouns or adjectives. */
const NOUNS = new Set(
  `note notes state states comment comments claim claims report reports call calls question questions promise promises
  pledge pledges warning offer offers charge charges attack attacks blame praise credit text texts post posts email
  emails e-mail tweet tweets answer answers demand demands challenge challenges challenging reason reasons object
  objects protest protests address addresses press brief reference references quote quotes voice voices term terms
  label labels brand brands cast paint see mock hope hopes fear fears sound sounds show shows list lists like likes
  feature features sign signs find finds contest dispute disputes signal signals hint hints crack cracks laugh
  laughs cry cries lecture lectures fault faults regret regrets welcome stress counsel joke jokes repeat echo echoes
  tout thought saw read open close love hate support supports meaning feeling writing issue issues release releases
  type types worry worries guess want remark remarks estimate thanks address crow rail snort riff rant swipe lie lies
  kid pen headline headlines carry address express`.split(/\s+/),
);

/** Given the table of verbs, returns every form with what it does; later classes never replace earlier ones. */
export function createCues(): Map<string, CueForm> {
  const cues = new Map<string, CueForm>();
  const add = (word: string, strength: CueStrength, form: CueForm['form']): void => {
    if (!cues.has(word)) cues.set(word, { strength, form, isNoun: NOUNS.has(word) });
  };
  for (const strength of ['SAY', 'TELL', 'ASK', 'WRITE', 'CALL', 'FEEL', 'SHOW'] as const) {
    for (const verb of VERBS[strength].trim().split(/\s+/)) {
      const irregular = IRREGULAR[verb];
      for (const past of irregular ?? [addEnding(verb, 'ed')]) add(past, strength, 'PAST');
      add(addPresent(verb), strength, 'PRESENT');
      add(addEnding(doubleFinal(verb, irregular), 'ing'), strength, 'PARTICIPLE');
      add(verb, strength, 'BASE');
    }
  }
  for (const [word, form] of [
    ['went', 'PAST'],
    ['put', 'PAST'],
    ['puts', 'PRESENT'],
    ['goes', 'PRESENT'],
    ['shot', 'PAST'],
    ['fired', 'PAST'],
    ['pointed', 'PAST'],
    ['points', 'PRESENT'],
    ['spoke', 'PAST'],
    ['speaks', 'PRESENT'],
    ['talked', 'PAST'],
    ['talks', 'PRESENT'],
    ['made', 'PAST'],
  ] as const) {
    cues.set(word, { strength: 'FEEL', form, isNoun: false });
  }
  return cues;
}

/** The stem of admitting, begging: where the past doubles the last letter, so does -ing. */
function doubleFinal(verb: string, irregular: readonly string[] | undefined): string {
  const last = verb.slice(-1);
  return irregular?.[0] === `${verb}${last}ed` || verb === 'begin' ? verb + last : verb;
}

function addEnding(verb: string, ending: 'ed' | 'ing'): string {
  if (ending === 'ed') {
    if (verb.endsWith('e')) return `${verb}d`;
    return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
  }
  if (verb === 'lie') return 'lying';
  return /[^e]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
}

function addPresent(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`;
}
