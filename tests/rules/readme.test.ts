import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { SETTINGS } from '../../src/config.ts';
import { CODES } from '../../src/errors.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  // The formatter pads the columns of tables.
  .replaceAll(/ {2,}/gu, ' ');

describe('the README', () => {
  it('names every setting with its flag, variable and help', () => {
    const missing = Object.values(SETTINGS).filter(
      ({ flag, env, help }) =>
        !readme.includes(`\`--${flag}\` | \`${env}\``) || !readme.includes(help),
    );
    expect(missing.map(({ flag }) => flag)).toEqual([]);
  });

  it('says how each setting that is true by default is switched off', () => {
    const missing = Object.values(SETTINGS).filter(
      ({ flag, default: standard }) => standard === true && !readme.includes(`\`--no-${flag}\``),
    );
    expect(missing.map(({ flag }) => flag)).toEqual([]);
  });

  it('names every command with its operands, what it does and its own flags', () => {
    const missing = COMMANDS.filter(({ name, operands, summary, flags }) => {
      const own = flags.map((flag) => `\`--${flag.name} ${flag.value ?? ''}`.trimEnd() + '`');
      const call = `pressgraph ${name} ${operands}`.trimEnd();
      const row = `| \`${call}\` | ${summary} | ${own.join(', ') || 'none'} |`;
      return !readme.replaceAll('\\|', '|').includes(row);
    });
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  it('names every code with its sentence', () => {
    const missing = Object.entries(CODES).filter(
      ([code, sentence]) => !readme.includes(`| \`${code}\``) || !readme.includes(sentence),
    );
    expect(missing).toEqual([]);
  });
});
