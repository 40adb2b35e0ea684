import { AFRICA } from './people/africa.ts';
import { ASIA } from './people/asia.ts';
import { BUSINESS } from './people/business.ts';
import { EUROPE } from './people/europe.ts';
import { HONG_KONG_TAIWAN } from './people/hong-kong-taiwan.ts';
import { INTERNATIONAL } from './people/international.ts';
import { LATIN_AMERICA } from './people/latin-america.ts';
import { MAINLAND } from './people/mainland.ts';
import { MIDDLE_EAST } from './people/middle-east.ts';
import { NORTH_AMERICA } from './people/north-america.ts';
import { OCEANIA } from './people/oceania.ts';
import { THOUGHT } from './people/thought.ts';

/**
 * People who are quoted everywhere: heads of state and government, foreign ministers, heads of big bodies
 * and companies of the last fifteen years, and thinkers whom everybody cites.
 *
 * A line that begins with `#` names the walks of life of the people below it (`role-domains.ts`). One row a
 * person: Wikidata id (`-` where none is given), then every form, canonical first. A `*` after the
 * canonical name says that many people have it, so that a role of that walk of life must speak for this
 * one. A single surname stands here only where it means this person in practice. Traditional characters of
 * the same name, titles, accents and middle initials need no form of their own; other transliterations do.
 */
export const PEOPLE: readonly string[] = [
  NORTH_AMERICA,
  EUROPE,
  MIDDLE_EAST,
  ASIA,
  OCEANIA,
  LATIN_AMERICA,
  AFRICA,
  INTERNATIONAL,
  MAINLAND,
  HONG_KONG_TAIWAN,
  BUSINESS,
  THOUGHT,
];
