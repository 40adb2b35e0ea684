import { once } from 'node:events';
import pico from 'picocolors';
import { isColorWanted } from '../config.ts';

/** Where a command writes: results on standard output, talk on standard error. */
export interface Terminal {
  /** Writes a piece of the result; resolves when the reader has kept up. */
  write(text: string): Promise<void>;
  /** One line of talk. */
  tell(line: string): void;
  /** Replaces the line of progress; only on a terminal. */
  showProgress(line: string): void;
  clearProgress(): void;
  /** True where talk goes to a terminal. */
  readonly isInteractive: boolean;
  readonly colors: Pick<typeof pico, 'bold' | 'dim' | 'green' | 'red' | 'yellow' | 'cyan'>;
}

/** The terminal that this process was started in. */
export function createTerminal(): Terminal {
  const { stdout, stderr } = process;
  let hasProgress = false;
  const clear = (): void => {
    if (hasProgress) stderr.write('\r\u001B[K');
    hasProgress = false;
  };
  return {
    write: async (text) => {
      if (!stdout.write(text)) await once(stdout, 'drain');
    },
    tell: (line) => {
      clear();
      stderr.write(`${line}\n`);
    },
    showProgress: (line) => {
      stderr.write(`\r\u001B[K${line.slice(0, Math.max(20, (stderr.columns || 80) - 1))}`);
      hasProgress = true;
    },
    clearProgress: clear,
    isInteractive: stderr.isTTY,
    colors: pico.createColors(stderr.isTTY && isColorWanted()),
  };
}

/**
 * A text that cannot steer a terminal: control characters, and marks that turn the direction of text,
 * are written as `\u001b` is.
 *
 * @example
 * escapeControls('a\u001B[31m韩\n') // 'a\\u001b[31m韩\\u000a'
 */
export function escapeControls(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
