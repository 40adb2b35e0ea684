/** First names and their short forms, as English and French papers print them. */
const GROUPS = [
  'william bill will billy willie',
  'robert bob rob bobby robby',
  'richard rick dick rich ricky',
  'james jim jimmy jamie',
  'joseph joe joey',
  'thomas tom tommy',
  'charles charlie chuck',
  'edward ed eddie ted ned',
  'michael mike mick',
  'anthony tony',
  'david dave',
  'daniel dan danny',
  'donald don donnie',
  'elizabeth liz beth betsy betty eliza',
  'katherine catherine kate kathy cathy katie',
  'margaret maggie peggy meg',
  'john jack johnny jon jonathan',
  'theodore ted teddy',
  'lawrence larry laurence',
  'bernard bernie',
  'timothy tim',
  'andrew andy drew',
  'patricia pat patty tricia',
  'stephen steven steve',
  'henry hank harry',
  'nicholas nick',
  'rafael ted rafa',
  'john jeb',
  'willard mitt',
  'antony tony',
];

const GROUPS_BY_NAME = new Map<string, number[]>();
for (const [index, group] of GROUPS.entries()) {
  for (const name of group.split(' ')) {
    GROUPS_BY_NAME.set(name, [...(GROUPS_BY_NAME.get(name) ?? []), index]);
  }
}

/** Whether two first names can be one person's: equal, short form, or initial. */
export function areSameFirstNames(left: string, right: string): boolean {
  if (left === right) return true;
  const [a, b] = [bare(left), bare(right)];
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0);
  if (a.length >= 3 && b.length >= 3 && (a.startsWith(b) || b.startsWith(a))) return true;
  const groups = GROUPS_BY_NAME.get(a) ?? [];
  return (GROUPS_BY_NAME.get(b) ?? []).some((group) => groups.includes(group));
}

function bare(name: string): string {
  return name.includes('.') ? name.replaceAll('.', '') : name;
}
