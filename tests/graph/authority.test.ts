import { describe, expect, it } from 'vitest';
import { AUTHORITY, findAuthority } from '../../src/graph/authority/authority.ts';
import { foldForm } from '../../src/text/fold-form.ts';

describe('the authority list', () => {
  it('has at least 250 rows', () => {
    expect(AUTHORITY.length).toBeGreaterThanOrEqual(250);
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
  ])('knows %s as %s', (form, name) => {
    expect(findAuthority(form)?.name).toBe(name);
  });

  it('does not know a bare common surname', () => {
    expect(findAuthority('王')).toBeNull();
  });
});
