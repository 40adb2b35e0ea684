import { describe, expect, it } from 'vitest';
import type { ParagraphKind } from '../../src/article/article.ts';
import { attributeArticle } from '../../src/quotation/attribute-article.ts';
import { createTextArticle } from '../support/text-article.ts';

const attribute = (texts: readonly string[], kinds?: ParagraphKind | readonly ParagraphKind[]) =>
  attributeArticle(createTextArticle('en', texts, kinds));

/** Speakers of the strings that are somebody's words, in order. */
function speakersOf(...texts: readonly string[]) {
  const { quotations, speakers } = attribute(texts);
  return quotations.flatMap(({ kind, speaker }) =>
    kind === 'SCARE' ? [] : [speaker === null ? null : speakers[speaker]?.name],
  );
}

describe('English attribution', () => {
  it.each([
    ['a verb behind its subject', '“We will wait,” Ann Lee said.', 'Ann Lee'],
    ['a verb before its subject', '“We will wait,” said Ann Lee, a farmer.', 'Ann Lee'],
    [
      'a tag behind words of the writer',
      'The town “did rather well in the drought” in most years, said Ann Lee.',
      'Ann Lee',
    ],
    ['a state in brackets', 'Sen. Ann Lee (R-Ohio), said, “We will wait for the rain.”', 'Ann Lee'],
    [
      'a bearer behind the role',
      '“We will wait,” said the mayor’s deputy press secretary, Ann Lee, who was not amused.',
      'Ann Lee',
    ],
    ['an ally of somebody', '“We will wait,” said Marlowe ally Ann Lee.', 'Ann Lee'],
    ['an office of three words', 'Secretary of State Bo Kimble said, “We will wait.”', 'Bo Kimble'],
    [
      'an adverb at the head',
      'Finally, the town called it “a serious breach of the rules” and left it there.',
      'the town',
    ],
    ['two people before the verb', '“We will wait,” Ann Lee and Bo Kimble wrote.', 'Ann Lee'],
    [
      'a leading date',
      'Hours later, Ann Lee returned the favor to Kimble, telling a paper, “We will wait for him.”',
      'Ann Lee',
    ],
    ['with somebody saying', 'It rained in Dover, with Ann Lee saying: “We will wait.”', 'Ann Lee'],
    ['a passive', 'Kimble was asked by host Ann Lee, “Will you wait for the rain?”', 'Ann Lee'],
    ['a name and a colon', 'Nothing is lost - Ann Lee: “We will wait for the rain.”', 'Ann Lee'],
    [
      'an unnamed official',
      '“We will wait,” said a senior city official who asked not to be named.',
      'a senior city official',
    ],
    ['one of several', '“We will wait,” said one of those advisers.', 'one of those advisers'],
    ['a dated noun', '“We will wait,” said a 2008 Marlowe veteran.', 'a 2008 Marlowe veteran'],
    ['a document', '“We will wait for the rain,” read the letter.', 'the letter'],
    ['according to', 'According to Ann Lee, the town “has always waited for the rain.”', 'Ann Lee'],
    [
      'a family name that stands first',
      'Wei Ruomei spoke in Dover on Monday. “We will wait,” Wei said.',
      'Wei Ruomei',
    ],
    [
      'a pronoun by gender',
      'Ann Lee met Bob Kimble in Dover. “We will wait,” he said.',
      'Bob Kimble',
    ],
  ])('names the speaker: %s', (_, text, speaker) => {
    expect(speakersOf(text)).toEqual([speaker]);
  });

  it('keeps the speaker of a string split round its cue', () => {
    const { quotations } = attribute(['“We will wait,” Ann Lee said. “Then we plant the corn.”']);
    expect(quotations.map(({ utterance }) => utterance)).toEqual([1, 1]);
    expect(new Set(quotations.map(({ speaker }) => speaker)).size).toBe(1);
  });

  it('tells a husband from his wife by their titles', () => {
    const text =
      'Reed and his wife, Anna Reed, moved here. “It was cheap,” Mrs. Reed said. “And dry,” Mr. Reed added.';
    expect(speakersOf(text)).toEqual(['Anna Reed', 'Reed']);
  });

  it('ends a sentence with a quotation that a full stop closes', () => {
    const { quotations } = attribute([
      'Ann Lee said the rain was “most welcome.” Lee added: “We will plant.”',
    ]);
    expect(quotations.map(({ kind }) => kind)).toEqual(['MIXED', 'DIRECT']);
  });

  it('shows who passes words on', () => {
    const { quotations, speakers } = attribute([
      'The Dover Herald quoted Ann Lee as saying “we will wait for the rain.”',
    ]);
    const [quotation] = quotations;
    expect(speakers[quotation?.speaker ?? -1]?.name).toBe('Ann Lee');
    expect(speakers[quotation?.via ?? -1]?.name).toBe('Dover Herald');
  });

  it.each([
    'It is important to note that the rain will come in May.',
    'The town should say that the rain will come in May.',
    'Ann Lee did not say that the rain will come in May.',
  ])('reports nothing that nobody said: %s', (text) => {
    expect(attribute([text]).quotations).toEqual([]);
  });

  it.each([
    ['IRONY', 'The so-called “rain tax” was paid in Dover.'],
    ['TITLE', 'The film “A River in May” opens in Dover.'],
    ['TERM', 'The town’s “slow rain” policy ended in Dover.'],
  ])('says why a string is nobody’s speech: %s', (reason, text) => {
    expect(attribute([text]).quotations).toMatchObject([{ kind: 'SCARE', scareReason: reason }]);
  });

  it('knows an echo', () => {
    const { quotations } = attribute([
      'The town’s “slow rain” policy ended. Nobody misses the “slow rain” policy in Dover.',
    ]);
    expect(quotations.map(({ scareReason }) => scareReason)).toEqual(['TERM', 'ECHO']);
  });

  it('takes no list of facts for an interview', () => {
    const facts = ['Year: 2018', 'Purchaser: Dover County', 'Year: 2019', 'Purchaser: Ashby'];
    expect(attribute(facts).quotations).toEqual([]);
  });

  it('gives answers of an interview to the one who is asked', () => {
    const { quotations, speakers } = attribute([
      'Q: When will the rain come?',
      'LEE: We think in May.',
      'Q: And then?',
      'LEE: Then we plant.',
    ]);
    expect(quotations.map(({ text }) => text)).toEqual(['We think in May.', 'Then we plant.']);
    expect(new Set(quotations.map(({ speaker }) => speakers[speaker ?? -1]?.name))).toEqual(
      new Set(['LEE']),
    );
  });

  it('knows who answers from the only name, at the first answer', () => {
    const texts = ['Will it rain?', 'Ada Lee: We think in May.', 'And then?', 'Then we plant.'];
    const { quotations, speakers } = attribute(texts, ['QUESTION', 'ANSWER', 'QUESTION', 'ANSWER']);
    expect(quotations.map(({ text, speaker }) => [text, speakers[speaker ?? -1]?.name])).toEqual([
      ['We think in May.', 'Ada Lee'],
      ['Then we plant.', 'Ada Lee'],
    ]);
  });
});
