import type { Publisher } from '../publishers/publisher.ts';
import type { Byline, BylineRole } from './article.ts';
import type { BuiltBody } from './build-blocks.ts';
import { findBylines, splitNames } from './byline.ts';
import { findAgency, findSources } from './leaf-bylines.ts';
import type { PageFacts } from './page-facts.ts';

/**
 * Who made an article, one entry per person and role: who wrote it, who else made it, where it comes from,
 * each in the order of trust: the body's own lines, the line beside the date, the header, the page's author
 * blocks and links. Names of the site are no people.
 */
export function collectBylines(
  header: { readonly author: string | null; readonly source: string | null },
  publisher: Publisher,
  body: Pick<BuiltBody, 'bylines' | 'datelineNames' | 'paragraphs'>,
  facts: PageFacts,
): readonly Byline[] {
  const bylines = new Map<string, Byline>();
  const papers = Object.values(publisher.sources);
  const add = (found: Byline): void => {
    // The paper that an article is taken from is not who wrote it.
    const paper = papers.find((name) => found.name === name || found.name.endsWith(` ${name}`));
    const byline: Byline = paper === undefined ? found : { ...found, name: paper, role: 'SOURCE' };
    const key = `${byline.role} ${byline.name}`;
    if (byline.name === publisher.name || publisher.aliases.includes(byline.name)) return;
    const known = bylines.get(key);
    if (known === undefined || known.url === null) bylines.set(key, { ...known, ...byline });
  };
  for (const byline of body.bylines) add(byline);
  for (const line of body.datelineNames)
    for (const name of splitNames(line)) add({ name, role: 'AUTHOR', url: null });
  for (const name of splitNames(header.author ?? '')) add({ name, role: 'AUTHOR', url: null });
  if (header.source !== null) add({ name: header.source, role: 'SOURCE', url: null });
  for (const { kind, text } of body.paragraphs)
    if (kind === 'BODY' || kind === 'STANDFIRST')
      for (const byline of findAgency(text)) add(byline);
  for (const line of facts.lines)
    for (const byline of [...findBylines(line), ...findSources(line)]) add(byline);
  for (const { name, url } of facts.authors) {
    const known = Array.from(bylines.values()).find((byline) => byline.name === name);
    if (known === undefined) add({ name, role: publisher.linkedAuthor, url });
    else if (known.url === null) add({ ...known, url });
  }
  return Array.from(bylines.values()).toSorted((a, b) => rankRole(a.role) - rankRole(b.role));
}

function rankRole(role: BylineRole): number {
  return role === 'AUTHOR' || role === 'REPORTER' ? 0 : role === 'SOURCE' ? 2 : 1;
}
