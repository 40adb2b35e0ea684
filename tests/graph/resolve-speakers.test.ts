import { describe, expect, it } from 'vitest';
import type { SpeakerFacts } from '../../src/graph/article-facts.ts';
import { findAuthority } from '../../src/graph/authority/authority.ts';
import { resolveSpeakers } from '../../src/graph/resolve-speakers.ts';
import { openMemoryShelf } from '../../src/graph/shelf.ts';

type Form = Partial<SpeakerFacts> & { readonly name: string };

function resolve(...forms: readonly Form[]): readonly (number | null)[] {
  const resolution = resolveSpeakers(
    forms.map((form, id) => ({
      id,
      url: `https://paper.example/${id}`,
      speakers: [{ kind: 'PERSON', aliases: [], roles: [], quotationCount: 1, ...form }],
    })),
    [],
    findAuthority,
    openMemoryShelf,
  );
  return forms.map((_, id) => resolution.speakersOf(id)[0]?.id ?? null);
}

describe('resolveSpeakers', () => {
  it.each<[string, Form, Form]>([
    ['scripts of one name', { name: '韓澤遠' }, { name: '韩泽远' }],
    ['kinds of middle dot', { name: '瑟鲁·阿兰' }, { name: '瑟魯‧阿蘭' }],
    ['forms of the authority list', { name: '川普' }, { name: 'Donald J. Trump' }],
    [
      'a Latin name given in brackets',
      { name: '瑟鲁·阿兰', aliases: ['Seru Alan'] },
      { name: 'Seru Alan' },
    ],
    [
      'one name in agreeing offices',
      { name: '韩泽远', roles: ['总理'] },
      { name: '韩泽远', roles: ['前部长'] },
    ],
    [
      'a named body',
      { name: '北海气候观察所', kind: 'ORGANISATION' },
      { name: '北海氣候觀察所', kind: 'ORGANISATION' },
    ],
  ])('joins %s', (_, one, two) => {
    const [first, second] = resolve(one, two);
    expect(second).toBe(first);
  });

  it.each<[string, Form, Form]>([
    ['surnames', { name: '韩' }, { name: '韩' }],
    [
      'a surname on the list that is part of another name',
      { name: '马克思·巴泽曼', aliases: ['马克思'] },
      { name: '马克思' },
    ],
    [
      'ministries of any country',
      { name: 'Ministry of Foreign Affairs', kind: 'ORGANISATION' },
      { name: 'Ministry of Foreign Affairs', kind: 'ORGANISATION' },
    ],
    ['polite forms', { name: '王先生' }, { name: '王先生' }],
    [
      'unnamed sources',
      { name: '一位渔民', kind: 'ANONYMOUS' },
      { name: '一位渔民', kind: 'ANONYMOUS' },
    ],
    ['groups', { name: '渔民们', kind: 'GROUP' }, { name: '渔民们', kind: 'GROUP' }],
    [
      'bodies of every country',
      { name: '外交部', kind: 'ORGANISATION' },
      { name: '外交部', kind: 'ORGANISATION' },
    ],
    [
      'descriptions of bodies',
      { name: '海外媒体', kind: 'ORGANISATION' },
      { name: '海外媒体', kind: 'ORGANISATION' },
    ],
    [
      'single words that may be surnames',
      { name: 'Alan', kind: 'ORGANISATION' },
      { name: 'Alan', kind: 'ORGANISATION' },
    ],
    ['many people', { name: '许多人' }, { name: '许多人' }],
    [
      'papers that nothing tells apart',
      { name: '媒体报道', kind: 'DOCUMENT' },
      { name: '媒体报道', kind: 'DOCUMENT' },
    ],
    [
      'bodies that many countries have',
      { name: '联邦政府', kind: 'ORGANISATION' },
      { name: '联邦政府', kind: 'ORGANISATION' },
    ],
    ['single foreign surnames', { name: 'Alan' }, { name: 'Alan' }],
    [
      'walks of life that contradict',
      { name: '韩泽远', roles: ['总理'] },
      { name: '韩泽远', roles: ['村民'] },
    ],
    [
      'Latin names that contradict',
      { name: '韩泽远', aliases: ['Han Zeyuan'] },
      { name: '韩泽远', aliases: ['Victor Hon'] },
    ],
    ['relatives', { name: '唐纳德·特朗普' }, { name: '伊万卡·特朗普', aliases: ['特朗普'] }],
    [
      'a person and a body',
      { name: '北海气候观察所', kind: 'ORGANISATION' },
      { name: '北海气候观察所' },
    ],
    [
      'a namesake of a statesman',
      { name: '王毅', roles: ['司机'] },
      { name: '王毅', roles: ['外长'] },
    ],
    [
      'a name of two characters whose walk of life only one article shows',
      { name: '韩远', roles: ['董事长'] },
      { name: '韩远' },
    ],
    ['a name of the list that many bear', { name: '张军' }, { name: '张军', roles: ['大使'] }],
  ])('keeps %s apart', (_, one, two) => {
    const [first, second] = resolve(one, two);
    expect(second).not.toBe(first);
  });
});

describe('the authority list in resolveSpeakers', () => {
  it.each<[string, Form, string]>([
    ['without a role', { name: '王毅' }, '王毅'],
    ['in a role that fits', { name: '张军', roles: ['驻联合国大使'] }, '张军'],
    ['a physician called so', { name: '钟南山', roles: ['呼吸科医生'] }, '钟南山'],
  ])('knows %s', (_, form, name) => {
    const speakers = [
      { kind: 'PERSON' as const, aliases: [], roles: [], quotationCount: 1, ...form },
    ];
    const resolution = resolveSpeakers(
      [{ id: 1, url: 'https://p.example/1', speakers }],
      [],
      findAuthority,
      openMemoryShelf,
    );
    const [found] = resolution.readAll();
    expect(found?.name).toBe(name);
    expect(found?.forms).toContain(name);
  });
});
