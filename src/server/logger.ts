import { pino, destination, type Logger } from 'pino';

export type { Logger };

/** Returns the logger of the server: one line of JSON an event, on standard error. */
export function createLogger(level: string): Logger {
  return pino({ level, base: null }, destination({ dest: 2, sync: false }));
}
