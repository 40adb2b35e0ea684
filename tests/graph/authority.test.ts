import { describe, expect, it } from 'vitest';
import { AUTHORITY, extendAuthority, findAuthority } from '../../src/graph/authority/authority.ts';
import { foldForm } from '../../src/text/fold-form.ts';

describe('the authority list', () => {
  it('has at least a thousand people and five hundred bodies', () => {
    const people = AUTHORITY.filter(({ kind }) => kind === 'PERSON');
    expect(people.length).toBeGreaterThanOrEqual(1000);
    expect(AUTHORITY.length - people.length).toBeGreaterThanOrEqual(500);
  });

  it('gives every person a walk of life', () => {
    expect(AUTHORITY.filter(({ kind, domains }) => kind === 'PERSON' && domains === 0)).toEqual([]);
  });

  it('has no form twice', () => {
    const forms = AUTHORITY.flatMap((entry) => entry.forms.map(foldForm));
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
  });

  it.each([
    ['川普', '唐纳德·特朗普'],
    ['Donald Trump', '唐纳德·特朗普'],
    ['習近平', '习近平'],
    ['Angela Merkel', '安格拉·默克尔'],
    ['世衛組織', '世界卫生组织'],
    ['ＢＢＣ', '英国广播公司'],
    ['Francois P. Hollande', '弗朗索瓦·奥朗德'],
    ['戈巴契夫', '米哈伊尔·戈尔巴乔夫'],
    ['文翠珊', '特蕾莎·梅'],
  ])('knows %s as %s', (form, name) => {
    expect(findAuthority(form)?.name).toBe(name);
  });

  it('does not know a bare common surname', () => {
    expect(findAuthority('王')).toBeNull();
  });
});

describe('a list that a user extends', () => {
  const extended = extendAuthority([
    { kind: 'PERSON', name: '瑟鲁·阿兰', forms: ['Seru Alan', '阿兰'], sameAs: null },
    { kind: 'PERSON', name: '默克尔', forms: ['梅姨'], sameAs: null },
    { kind: 'ORGANISATION', name: '北海气候观察所', forms: ['WHO'], sameAs: 'https://who.example' },
  ]);

  it('knows the new rows and all others', () => {
    expect(extended('seru alan')?.name).toBe('瑟鲁·阿兰');
    expect(extended('川普')?.name).toBe('唐纳德·特朗普');
  });

  it('adds forms to a row that it names by any form', () => {
    expect(extended('梅姨')?.name).toBe('默克尔');
    expect(extended('Angela Merkel')?.name).toBe('默克尔');
    expect(extended('Angela Merkel')?.sameAs).toBe(findAuthority('Angela Merkel')?.sameAs);
  });

  it('means by a form what the user says', () => {
    expect(extended('WHO')).toMatchObject({
      name: '北海气候观察所',
      sameAs: 'https://who.example',
    });
  });
});
