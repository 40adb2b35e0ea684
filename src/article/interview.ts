import { isRelatedHead } from './furniture-lines.ts';
import { isBoldOnly, isCovered, type Leaf, type TextLeaf } from './leaf.ts';

/** `（法新社利马12日电）`, `(德国之声中文网)`: an agency's tag before the first words. */
const AGENCY_TAG = /^[（(][^（()）]{2,30}[)）]\s*/u;
const LABEL = /^(?<label>[^：:。，,“”「」！？!?《》]{1,24})[：:]\s?/u;
const QUESTION_LABELS: ReadonlySet<string> = new Set([
  '问',
  '問',
  'Q',
  'Question',
  '记者',
  '記者',
  '主持人',
]);
const ANSWER_LABELS: ReadonlySet<string> = new Set(['答', 'A', 'Answer']);

const ADDRESS = /[你您妳]|(?<![a-z])(?:you|your|yours|vous|votre|vos)(?![a-z])/iu;
const ASKED = /[？?][”"’」』]?$/u;
/** What somebody says of himself. */
const FIRST_PERSON = /我(?!们|們|国|國)|俺|咱|(?<![a-z])(?:I|my|me|j[’'e]|mes?|ich)(?![a-z])/u;

/** Names that open the questions of an interview; empty where the page is none. */
export type InterviewLabels = ReadonlySet<string>;

/**
 * The labels of an interview's questions: names before a colon that open two or more paragraphs, most of
 * them bold as a whole, or named 问, Q and the like. One in three at least asks or speaks to somebody:
 * `步骤2：…`, `https://…` and `延伸阅读：…` are labels of something else.
 */
export function findInterviewLabels(leaves: readonly Leaf[]): InterviewLabels {
  const counts = new Map<string, { asked: number; addressed: number; all: number }>();
  for (const leaf of leaves) {
    if (leaf.type !== 'TEXT' || leaf.heading > 0) continue;
    const label = readLabel(leaf.text);
    // A, B, C count the items of a list.
    if (label === null || (/^[A-Z]$/u.test(label) && !QUESTION_LABELS.has(label))) continue;
    const { asked, addressed, all } = counts.get(label) ?? { asked: 0, addressed: 0, all: 0 };
    const isAsked = QUESTION_LABELS.has(label) || isBoldAfterTag(leaf);
    const isAddressed = /[？?]/u.test(leaf.text) || ADDRESS.test(leaf.text);
    counts.set(label, {
      asked: asked + Number(isAsked),
      addressed: addressed + Number(isAddressed),
      all: all + 1,
    });
  }
  return new Set(
    Array.from(counts)
      .filter(([label, { asked, addressed, all }]) => {
        const isNamed =
          QUESTION_LABELS.has(label) || (addressed * 3 >= all && !isRelatedHead(label));
        return asked >= 2 && asked * 2 > all && isNamed;
      })
      .map(([label]) => label),
  );
}

/**
 * True for an interview that prints its questions bold and without a name: three bold lines or more ask,
 * two at least speak to somebody, and nearly all bold lines ask, or most do and somebody answers of
 * himself. Headings that ask speak to nobody, or to the reader.
 */
export function asksInBold(leaves: readonly Leaf[]): boolean {
  let bold = 0;
  let asked = 0;
  let addressed = 0;
  let answered = 0;
  for (const leaf of leaves) {
    if (leaf.type !== 'TEXT' || leaf.heading > 0 || leaf.list > 0) continue;
    if (!isBoldOnly(leaf)) {
      if (bold > 0 && FIRST_PERSON.test(leaf.text)) answered += 1;
      continue;
    }
    bold += 1;
    if (!ASKED.test(leaf.text)) continue;
    asked += 1;
    if (ADDRESS.test(leaf.text)) addressed += 1;
  }
  const isAsking = asked * 4 >= bold * 3 || (asked * 2 > bold && answered >= 2);
  return asked >= 3 && addressed >= 2 && isAsking;
}

/** True for a bold line that asks, or answers back in a sentence, in an interview that `asksInBold`. */
export function isBoldTurn(leaf: TextLeaf): boolean {
  return isBoldOnly(leaf) && leaf.list === 0 && /[。！？!?….][”"’」』]?$/u.test(leaf.text);
}

/** QUESTION or ANSWER by the label that a paragraph opens with; null where it has none of them. */
export function findTurn(leaf: TextLeaf, labels: InterviewLabels): 'QUESTION' | 'ANSWER' | null {
  const label = readLabel(leaf.text);
  if (label === null) return null;
  // Now and then the bold print of a question is forgotten.
  if (labels.has(label)) return 'QUESTION';
  // A and Answer also count and solve.
  return label === '答' || (labels.size > 0 && ANSWER_LABELS.has(label)) ? 'ANSWER' : null;
}

/** True where somebody else tells of who answers: the text names him, and says no 我. Titles are no mention. */
export function tellsOf(text: string, answerer: string): boolean {
  if (answerer.length < 2 || !/^\p{Script=Han}/u.test(answerer)) return false;
  return text.replaceAll(/《[^》]{1,60}》/gu, '').includes(answerer) && !/[我俺咱]/u.test(text);
}

/** The name before a colon at the head of a paragraph, agency tag aside; null where there is none. */
export function readLabel(text: string): string | null {
  const head = text.slice(0, 80);
  const tag = AGENCY_TAG.exec(head)?.[0] ?? '';
  return LABEL.exec(head.slice(tag.length))?.groups?.['label']?.trim() ?? null;
}

function isBoldAfterTag(leaf: TextLeaf): boolean {
  return isCovered(leaf, 'STRONG', AGENCY_TAG.exec(leaf.text.slice(0, 80))?.[0].length ?? 0);
}
