import { ALLNOW } from './allnow.ts';
import { BBC } from './bbc.ts';
import { CHINA_DIGITAL_TIMES } from './china-digital-times.ts';
import { CHINAFILE } from './chinafile.ts';
import { DW } from './dw.ts';
import { IYOUPORT } from './iyouport.ts';
import { MATTERS } from './matters.ts';
import { MEDIUM } from './medium.ts';
import { NEI_ST } from './nei-st.ts';
import { NYT_CHINESE } from './nyt-chinese.ts';
import { PAO_PAO } from './pao-pao.ts';
import { RFA } from './rfa.ts';
import { RFI } from './rfi.ts';
import { VOA } from './voa.ts';
import { createPublisher, type Publisher } from './publisher.ts';

/** The publishers whose pages have habits of their own; unknown hosts take a generic row. */
export const PUBLISHERS: readonly Publisher[] = [
  RFI,
  BBC,
  DW,
  VOA,
  NYT_CHINESE,
  RFA,
  CHINA_DIGITAL_TIMES,
  NEI_ST,
  IYOUPORT,
  PAO_PAO,
  CHINAFILE,
  ALLNOW,
  MATTERS,
  MEDIUM,
];

/**
 * The publisher of an address: the row whose host is the address's host or a parent of it, else a
 * generic row named after the host.
 *
 * @example findPublisher('https://www.rfi.fr/cn/x').id // 'rfi.fr'
 */
export function findPublisher(url: string): Publisher {
  const host =
    /^https?:\/\/([^/?#:]+)/u
      .exec(url)?.[1]
      ?.toLowerCase()
      .replace(/^www\./u, '') ?? '';
  const known = PUBLISHERS.find((publisher) =>
    publisher.hosts.some((suffix) => host === suffix || host.endsWith(`.${suffix}`)),
  );
  const id = host === '' ? 'local' : host;
  return known ?? createPublisher({ id, name: id, hosts: [id] });
}
