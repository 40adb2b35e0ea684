import { describe, expect, it } from 'vitest';
import { readChangeCursor, writeChangeCursor } from '../../src/schema/change-cursor.ts';

const LOG = { epoch: 'one', oldest: 10, newest: 20 };

describe('a cursor of changes', () => {
  it('stands for its place as long as nothing after it was dropped', () => {
    for (const place of [
      { sequence: 10, quotationId: null },
      { sequence: 20, quotationId: '7.abc.0.3-9' },
    ])
      expect(readChangeCursor(writeChangeCursor('one', place), LOG)).toEqual(place);
  });

  it.each([
    ['older than what is kept', writeChangeCursor('one', { sequence: 9, quotationId: null })],
    ['of a later database', writeChangeCursor('one', { sequence: 21, quotationId: null })],
    ['of another database', writeChangeCursor('two', { sequence: 15, quotationId: null })],
    ['of a list', Buffer.from('["PUBLISHED_AT_DESC",1,2]').toString('base64url')],
    ['damaged', 'x'],
  ])('is refused when it is %s', (_what, cursor) => {
    expect(() => readChangeCursor(cursor, LOG)).toThrow(
      expect.objectContaining({ code: 'INVALID_CURSOR' }),
    );
  });
});
