import { describe, expect, it } from 'vitest';
import { attributeArticle } from '../../src/quotation/attribute-article.ts';
import { createTextArticle } from '../support/text-article.ts';

const attribute = (...texts: readonly string[]) => attributeArticle(createTextArticle('fr', texts));

/** Speakers of the strings that are somebody's words, in order. */
function speakersOf(...texts: readonly string[]) {
  const { quotations, speakers } = attribute(...texts);
  return quotations.flatMap(({ kind, speaker }) =>
    kind === 'SCARE' ? [] : [speaker === null ? null : speakers[speaker]?.name],
  );
}

describe('French attribution', () => {
  it.each([
    ['a verb before its subject', '« La mer monte », a déclaré Anne Roux.', ['Anne Roux']],
    ['curly marks', '“La mer monte”, a déclaré Anne Roux.', ['Anne Roux']],
    ['a verb after its subject', 'Anne Roux a répondu : « La mer monte. »', ['Anne Roux']],
    ['a reflexive verb', '« C’est trop ! », s’est exclamé Jean Brun.', ['Jean Brun']],
    ['selon', 'Selon Anne Roux, « la mer monte ».', ['Anne Roux']],
    ['d’après', 'D’après la maire de la ville, « la mer monte ».', ['la maire de la ville']],
    [
      'a role with its bearer behind a comma',
      '« Ce sera voté », a affirmé le ministre des Finances, Bruno Tarquet.',
      ['Bruno Tarquet'],
    ],
    [
      'a role with its bearer right behind',
      'Le ministre de l’Intérieur Gérald Fontbrune estime que « la mer monte ».',
      ['Gérald Fontbrune'],
    ],
    [
      'an apposition between subject and verb',
      'Interrogée hier, Sophie Marchal, présidente du club, a répondu : « Nous irons. »',
      ['Sophie Marchal'],
    ],
    ['an unnamed source', '« Rien ne change », regrette un habitant.', ['un habitant']],
    ['a body', 'Dans un message, le syndicat dénonce « un passage en force ».', ['le syndicat']],
    [
      'a pronoun hung on its verb',
      'Claire Montel dirige le port. « Nous partons », explique-t-elle. « Tout est prêt. »',
      ['Claire Montel', 'Claire Montel'],
    ],
    [
      'a pronoun hung on an auxiliary',
      'Paul Lestrade a parlé lundi. « Le port restera ouvert », a-t-il promis.',
      ['Paul Lestrade'],
    ],
    [
      'two people of one name, by their titles',
      'Jean Ravel et Marie Ravel sont là. « Oui », a dit M. Ravel. « Non », a répondu Mme Ravel.',
      ['Jean Ravel', 'Marie Ravel'],
    ],
    ['a pronoun without anybody', '« Nous partons », explique-t-elle.', [null]],
  ])('names the speaker: %s', (_, text, expected) => {
    expect(speakersOf(text)).toEqual(expected);
  });

  it('gives reported speech without marks', () => {
    const { quotations } = attribute('Anne Roux a indiqué que le port fermerait avant la nuit.');
    expect(quotations).toMatchObject([
      { kind: 'INDIRECT', text: 'le port fermerait avant la nuit' },
    ]);
  });

  it('tells a title from speech', () => {
    const { quotations } = attribute('Le film « La Mer du soir » sort mercredi.');
    expect(quotations).toMatchObject([{ kind: 'SCARE', scareReason: 'TITLE' }]);
  });

  it('claims no certainty that no gold has measured', () => {
    const { quotations } = attribute(
      '« La mer monte », a déclaré Anne Roux.',
      'Anne Roux a indiqué que le port fermerait avant la nuit.',
    );
    expect(quotations).toHaveLength(2);
    for (const { confidence } of quotations) expect(confidence).toBeLessThan(0.9);
  });

  it.each([
    [
      'a name and what it is',
      '« Nous avons attendu la marée, confie Jeanne Marchal, patronne du port. Les bateaux sortiront. »',
      ['Nous avons attendu la marée', 'Les bateaux sortiront.'],
      'Jeanne Marchal',
    ],
    [
      'a name alone',
      '« Nous attendons, soupire Paul Lestrade, et personne ne vient. »',
      ['Nous attendons', 'et personne ne vient.'],
      'Paul Lestrade',
    ],
    [
      'an auxiliary',
      '« Rien ne presse, a déclaré le maire de la ville. Le port attendra ! »',
      ['Rien ne presse', 'Le port attendra !'],
      'le maire de la ville',
    ],
    [
      'a question',
      '« Qui viendra ? demande Anne Roux. Personne. »',
      ['Qui viendra ?', 'Personne.'],
      'Anne Roux',
    ],
    [
      'a pronoun',
      'Anne Roux est venue. « Nous partons, explique-t-elle. Tout est prêt. »',
      ['Nous partons', 'Tout est prêt.'],
      'Anne Roux',
    ],
  ])('takes the writer’s words out of the marks: %s', (_, text, parts, name) => {
    const { quotations, speakers } = attribute(text);
    expect(quotations.map((quotation) => quotation.text)).toEqual(parts);
    expect(new Set(quotations.map(({ speaker }) => speakers[speaker ?? -1]?.name))).toEqual(
      new Set([name]),
    );
    expect(new Set(quotations.map(({ utterance }) => utterance)).size).toBe(1);
  });

  it.each([
    '« La mer, la terre, dit-on, montent. »',
    '« Le syndicat, demande la fermeture du port, et rien. »',
    '« Elle a dit Anne Roux. »',
  ])('and only those: %s', (text) => {
    const { quotations } = attribute(text);
    expect(quotations.map((quotation) => quotation.text)).toEqual([text.slice(2, -2)]);
  });

  it('knows single angle marks', () => {
    expect(speakersOf('‹ La mer monte ›, regrette Anne Roux.')).toEqual(['Anne Roux']);
  });
});
