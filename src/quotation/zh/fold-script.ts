import { simplifyCharacter } from '../../text/simplify.ts';

const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;

/** Simplified form of each UTF-16 unit, itself where it has none; made when the first text is folded. */
let table: Uint16Array | null = null;

function createTable(): Uint16Array {
  const units = new Uint16Array(0x10000);
  for (let unit = 0; unit < units.length; unit += 1) {
    const isHan = unit >= FIRST_HAN && unit <= LAST_HAN;
    units[unit] = isHan ? simplifyCharacter(String.fromCharCode(unit)).charCodeAt(0) : unit;
  }
  return units;
}

/**
 * Given a Chinese text, returns it with Traditional characters replaced by their Simplified forms, one
 * for one, so that offsets stay. For matching only, never for output.
 *
 * @example
 * foldScript('她說：「走吧。」') // 她说：「走吧。」
 */
export function foldScript(text: string): string {
  table ??= createTable();
  let folded = '';
  let last = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const simple = table[unit] ?? unit;
    if (simple === unit) continue;
    folded += text.slice(last, at) + String.fromCharCode(simple);
    last = at + 1;
  }
  return last === 0 ? text : folded + text.slice(last);
}
