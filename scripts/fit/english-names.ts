/** Whether two printed sources are the same, by the rules that come with the English gold. */

const TITLES = new Set(
  `mr mrs ms miss dr sen sens rep reps gov sir president senator congressman congresswoman representative governor
  secretary mayor judge justice gen general col lt capt sgt prof professor rev reverend pastor former vice attorney
  speaker chairman chairwoman candidate nominee presidential republican democratic democrat gop hon the a an his her
  their its`.split(/\s+/),
);
const STOP = new Set(
  'a an the of for in on at to and or his her their its one another this that with who'.split(' '),
);
const NICKNAMES =
  `bill william will billy|bob robert rob bobby|mike michael|ted edward theodore|dick richard rick|jim james
 jimmy|joe joseph|tom thomas|dan daniel|dave david|steve steven stephen|chris christopher|tim timothy|ben benjamin|ken
 kenneth|jeb john|jack john|larry lawrence|liz elizabeth beth|kate katherine kathy|jeff jeffrey|greg gregory|tony
 anthony|don donald|charlie charles chuck|andy andrew drew|ron ronald|sam samuel|matt matthew|nick nicholas|pat patrick
 patricia|hillary rodham|bernie bernard|josh joshua|jon jonathan|debbie deborah|sue susan|harry harold|newt
 newton|barack barry`
    .split('|')
    .map((group) => new Set(group.trim().split(/\s+/)));

function readWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’`]s?\b/g, '');
  return (plain.match(/[\p{L}\p{N}][\p{L}\p{N}_.-]*/gu) ?? []).map((word) =>
    word.replace(/\.+$/, ''),
  );
}

function readPerson(text: string): string[] {
  const bare = text.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').replace(/^[ ,]+|[ ,]+$/g, '');
  const head = bare.split(/,|\bof\b|\bfor\b|\bwho\b|\bto\b|—|--/)[0];
  const words = readWords(head === undefined || head === '' ? text : head);
  while (words.length > 1 && TITLES.has(words[0] ?? '')) words.shift();
  while (words.length > 1 && /^(?:jr|sr|ii|iii|iv)$/.test(words.at(-1) ?? '')) words.pop();
  return words;
}

function contains(big: readonly string[], small: readonly string[]): boolean {
  if (small.length === 0) return false;
  return ` ${big.join(' ')} `.includes(` ${small.join(' ')} `);
}

function areFirstNames(left: string, right: string): boolean {
  if (left === right || left.startsWith(right) || right.startsWith(left)) return true;
  if (left.charAt(0) === right.charAt(0) && (left.length === 1 || right.length === 1)) return true;
  return NICKNAMES.some((group) => group.has(left) && group.has(right));
}

/** Same last name and no contradicting first name, or one contains the other. */
export function isSamePerson(gold: string, ours: string): boolean {
  const [left, right] = [readPerson(gold), readPerson(ours)];
  if (left.length === 0 || right.length === 0) return false;
  if (left.join(' ') === right.join(' ') || contains(left, right)) return true;
  if (left.at(-1) !== right.at(-1)) return false;
  if (left.length === 1 || right.length === 1) return true;
  if (areFirstNames(left[0] ?? '', right[0] ?? '')) return true;
  return contains(right, left) || right.slice(0, -1).includes(left[0] ?? '');
}

/** Content words contained, or half of them shared. */
export function isSameNominal(gold: string, ours: string): boolean {
  const read = (text: string): string[] => readWords(text).filter((word) => !STOP.has(word));
  const [left, right] = [read(gold), read(ours)];
  if (left.length === 0 || right.length === 0) return false;
  if (contains(left, right) || contains(right, left)) return true;
  const [a, b] = [new Set(left), new Set(right)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / new Set([...a, ...b]).size >= 0.5;
}
