import { COMPANIES } from './organisations/companies.ts';
import { GREATER_CHINA } from './organisations/greater-china.ts';
import { INTERNATIONAL } from './organisations/international.ts';
import { NEWS } from './organisations/news.ts';
import { RESEARCH } from './organisations/research.ts';
import { STATES } from './organisations/states.ts';

/**
 * Bodies and companies that are quoted everywhere. One row a body: Wikidata id (`-` where none is given),
 * then every form, canonical first. A form stands here only where it means this body wherever it is
 * printed: offices that every country has go with the country's name. See `people.ts` for what needs a
 * form of its own.
 */
export const ORGANISATIONS: readonly string[] = [
  INTERNATIONAL,
  STATES,
  GREATER_CHINA,
  NEWS,
  RESEARCH,
  COMPANIES,
];
