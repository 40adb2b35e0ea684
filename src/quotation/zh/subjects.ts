import type { MentionKind } from '../../speaker/speaker.ts';
import { alternation } from './cues.ts';
import type { NameIndex } from './name-index.ts';
import { BODY_HEADS, CONNECTIVES, DOCUMENT_HEADS, PERSON_HEADS } from './words.ts';

/** What stands where the subject of a verb of saying is expected; offsets within the window. */
export interface Subject {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: MentionKind;
  /** Of a NAME: the name of the article that was found. */
  readonly name: string | null;
  /** Clauses between it and the cue. */
  readonly distance: number;
  readonly isUnnamed: boolean;
  readonly isGuess: boolean;
}

const CONNECTIVE = new RegExp(
  `^(?:[，：；\\s\\uE000\\uE001]|${alternation(CONNECTIVES)}|据|而|[在当用如像](?![地年局初事天])(?=[^，]{0,2}$)|当(?=时)|\\d{1,4}\\s?年|\\d{1,2}\\s?月底?的?|[一二两三四五六七八九十几数]个?[年月天周]后|\\d{1,2}\\s?[日号]|周[一二三四五六日]|上周|本月|去年|今年)+`,
  'u',
);
/** After these a name is spoken to or about, not speaking. */
const OBJECT_MARK =
  /(?:对|向|给|跟|告诉|将|把|让|询问|问|关于|引述|援引|针对|采访|就|面对|在|回应|称赞|批评|替|帮|找|见|通过|带着|从|看着|被问及|会见)$/u;
const PRONOUN = /(?:他们|她们|他|她|我们|我|它|其(?=表示|称|中写|认为))/gu;
const HEAD = alternation([...PERSON_HEADS, ...BODY_HEADS, ...DOCUMENT_HEADS]);
const DOCUMENT_HEAD = new RegExp(`(?:${alternation(DOCUMENT_HEADS)}|》)$`, 'u');
const BODY_HEAD = new RegExp(`(?:${alternation(BODY_HEADS)})$`, 'u');
const UNNAMED =
  /(?:[一两三多数几某另][\d]*[位名个些份]|某|有[位名个些]?|这[位名个些份]|那[位名个些份]|该|前述|上述|不少|许多|很多|大多数|部分|一些|多名|多位|匿名)/u;
/** Words that stand before a verb and are no subjects. */
const NO_GUESS =
  /[的了是有没不把被使让害这那\d去来要可能会会并且很更最时再后前地从所、\s《》（()）]|^(?:内容|全文|原文|文中|书中|部分|书面|口头|联名|公开|笔者|记者|本报|换句|换言|人们|一般|通常|可以|应该|大声|小声|低声|集体|共同|一致|只有|自己|大家|彼此|互相|强烈|反复|详细|其)/u;
/** Longest phrase ending in a head noun that is followed by what opens a predicate. */
const NOMINAL = new RegExp(
  `^(?:[^，。在对有于]{0,16}?《[^》]{1,60}》|.{0,45}?(?:${HEAD}))(?:[（(][^（）()]{1,40}[）)])?(?=$|[续另曾也还则均都又便即就再却仍在对向于接日此随后公明进同继发里中，上的]|开始|没有|在|周|当|最近|\\d|激动|笑|苦笑|无奈|\\s)`,
  'u',
);
const LONG_NOMINAL = new RegExp(
  `^.{0,60}的.{0,8}(?:${HEAD})(?=$|[续另曾也还则均都又便即就再却仍在对向于接日此随后公明进同继]|周|当|最近|\\d|\\s)`,
  'u',
);
const PREDICATE_START =
  /(?:曾|也|还|则|均|都|又|便|即|就|再|却|仍|在|对|向|于|通过|接受|日前|近日|此前|随后|公开|明确|进一步|同时|继续|发布|发表|里|中|上|，|\s|不断|总是|经常|喜欢|开始|这样|如此|那样|难)/u;

/**
 * Given the text between the start of a sentence and a verb of saying, returns the subject of the
 * verb: a known name, a pronoun, or the phrase of an unnamed person, a body or a document.
 */
export function findSubject(window: string, names: NameIndex): Subject | null {
  const clauses = splitClauses(window);
  let distance = 0;
  for (let index = clauses.length - 1; index >= 0 && distance < 5; index -= 1) {
    const clause = clauses[index];
    if (clause === undefined) continue;
    const found = findInClause(
      clause.text,
      clause.start,
      distance,
      names,
      index === clauses.length - 1,
    );
    if (found !== null) {
      return findWriter(found, window, clauses[index - 1], names) ?? found;
    }
    distance += 1;
  }
  return null;
}

/** 他在〈…〉回忆录里写道: where the document is the place, its writer speaks. */
function findWriter(
  found: Subject,
  window: string,
  clause: { readonly start: number; readonly text: string } | undefined,
  names: NameIndex,
): Subject | null {
  if (clause === undefined || found.kind !== 'DOCUMENT') return null;
  if (!/^[里中上]/u.test(window.slice(found.end))) return null;
  const writer = findInClause(clause.text, clause.start, found.distance, names, false);
  return writer !== null && (writer.kind === 'PRONOUN' || writer.name !== null) ? writer : null;
}

function splitClauses(window: string): { readonly start: number; readonly text: string }[] {
  const clauses: { start: number; text: string }[] = [];
  let start = 0;
  for (let at = 0; at <= window.length; at += 1) {
    const isBreak = at === window.length || /[，：,\uE000\uE001]/.test(window.charAt(at));
    if (!isBreak) continue;
    if (at > start) clauses.push({ start, text: window.slice(start, at) });
    start = at + 1;
  }
  return clauses;
}

function findInClause(
  clause: string,
  offset: number,
  distance: number,
  names: NameIndex,
  isLast: boolean,
): Subject | null {
  const lead = CONNECTIVE.exec(clause)?.[0].length ?? 0;
  const text = clause.slice(lead);
  const base = offset + lead;
  const subject = (
    start: number,
    end: number,
    kind: MentionKind,
    name: string | null,
    isGuess = false,
  ): Subject => ({
    start: base + start,
    end: base + end,
    text: text.slice(start, end),
    kind,
    name,
    distance,
    isUnnamed: name === null && UNNAMED.test(text.slice(start, end)),
    isGuess,
  });
  const quoting = /^.*(?:引用|引述|援引|转述|借用|套用)了?/u.exec(text)?.[0].length ?? 0;
  if (quoting > 0 && quoting < text.length - 1) {
    // 他引述某某的话说: the words are those of the one who is quoted.
    const quoted = findInClause(text.slice(quoting), base + quoting, distance, names, isLast);
    if (quoted !== null) return quoted;
  }
  const actor = findActor(text, names);
  const nominal = findNominal(text);
  if (/^(?:笔者|我)(?!们)/u.test(text) && isLast) return null;
  if (actor !== null) {
    const after = text.slice(actor.end);
    // 钱某的公公: the phrase speaks, not the name in it.
    const owner = /^(?:[（(][^（）()]*[）)])?的/u.exec(after);
    if (
      owner !== null &&
      nominal !== null &&
      nominal.start <= actor.start &&
      nominal.end > actor.end
    ) {
      return subject(
        nominal.start,
        nominal.end,
        kindOf(text.slice(nominal.start, nominal.end)),
        null,
      );
    }
    const isUnnamedFirst =
      nominal !== null &&
      nominal.end > actor.end &&
      nominal.start < actor.start &&
      UNNAMED.test(text.slice(nominal.start, nominal.end)) &&
      text.slice(actor.end, nominal.end).length > 1;
    if (isUnnamedFirst) return subject(nominal.start, nominal.end, 'ROLE', null);
    return subject(
      actor.start,
      actor.end,
      actor.isPronoun ? 'PRONOUN' : 'NAME',
      actor.isPronoun ? null : actor.text,
    );
  }
  if (nominal !== null && !OBJECT_MARK.test(text.slice(0, nominal.start))) {
    const phrase = text.slice(nominal.start, nominal.end);
    return subject(nominal.start, nominal.end, kindOf(phrase), null);
  }
  if (!isLast) return null;
  const cut = PREDICATE_START.exec(text.slice(1));
  const guess = cut === null ? text : text.slice(0, cut.index + 1);
  const trimmed = guess.trim();
  if (trimmed.length < 2 || trimmed.length > 5 || NO_GUESS.test(trimmed)) return null;
  return subject(0, guess.length, 'NAME', null, true);
}

interface Actor {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly isPronoun: boolean;
}

/** The first name or pronoun that is not an object. */
function findActor(text: string, names: NameIndex): Actor | null {
  const found: Actor[] = [];
  for (const hit of names.findAll(text)) {
    found.push({ start: hit.start, end: hit.end, text: hit.name, isPronoun: false });
  }
  for (const match of text.matchAll(PRONOUN)) {
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      isPronoun: true,
    });
  }
  found.sort((left, right) => left.start - right.start);
  for (const actor of found) {
    const isOwned = actor.isPronoun && text.startsWith('的', actor.end);
    if (
      isOwned ||
      OBJECT_MARK.test(
        text
          .slice(0, actor.start)
          .replace(/(?:[\p{Script=Han}]{0,6}(?:首相|总统|主席|总理|记者|先生|女士))$/u, ''),
      )
    ) {
      continue;
    }
    return actor;
  }
  return null;
}

function findNominal(text: string): { readonly start: number; readonly end: number } | null {
  const long = UNNAMED.test(text.slice(0, 30)) ? LONG_NOMINAL.exec(text) : null;
  const match = long ?? NOMINAL.exec(text);
  if (match === null) return null;
  const somebody = match[0].indexOf('有人');
  if (somebody > 0) return { start: somebody, end: match[0].length };
  const lead = /^(?:在?对|从|由|向|与|连)(?=..)/u.exec(match[0])?.[0].length ?? 0;
  return { start: lead, end: match[0].length };
}

function kindOf(phrase: string): MentionKind {
  const bare = phrase.replace(/[（(][^（）()]*[）)]$/u, '');
  if (DOCUMENT_HEAD.test(bare)) return 'DOCUMENT';
  if (BODY_HEAD.test(bare)) return 'NAME';
  if (
    /(?:们|人们|很多人|不少人|有人|网友|民众)$|^(?:许多|不少|很多|一些|部分|多数|大多数|几[位名]|多[位名]|数[位名])/u.test(
      bare,
    )
  )
    return 'COLLECTIVE';
  return 'ROLE';
}
