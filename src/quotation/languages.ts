import { ENGLISH } from './en/english.ts';
import { FRENCH } from './fr/french.ts';
import type { AttributionLanguage } from './language.ts';
import { CHINESE } from './zh/chinese.ts';

/** Every language that the program attributes speech in; a new language is a new row. */
export const LANGUAGES: readonly AttributionLanguage[] = [CHINESE, ENGLISH, FRENCH];

/** The module that serves an ISO 639-1 code, or null. */
export function findLanguage(code: string): AttributionLanguage | null {
  return LANGUAGES.find((language) => language.codes.includes(code)) ?? null;
}
