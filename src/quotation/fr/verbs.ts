import type { CueForm, CueStrength } from '../latin/grammar.ts';

/** Verbs of saying in -er, by what they do; their forms are made from the dictionary form. */
const REGULAR: Readonly<Record<CueStrength, string>> = {
  SAY: `déclarer affirmer expliquer ajouter préciser indiquer assurer estimer souligner rappeler annoncer confier
    répéter résumer lancer marteler ironiser commenter noter observer constater insister regretter déplorer dénoncer
    critiquer accuser avancer argumenter plaider clamer proclamer répliquer rétorquer objecter concéder avouer
    témoigner raconter relater évoquer détailler exclamer inquiéter
    juger considérer trancher tempérer nuancer alerter conseiller recommander confirmer réaffirmer révéler signaler
    glisser lâcher murmurer souffler crier hurler scander tonner pester râler féliciter saluer remercier exhorter
    appeler inviter menacer jurer certifier attester spécifier soupirer plaisanter
    railler moquer fustiger marmonner balbutier énoncer articuler prôner préconiser revendiquer réclamer exiger
    citer analyser théoriser développer enchaîner embrayer abonder`,
  TELL: `informer avertir rassurer aviser`,
  ASK: `demander interroger questionner`,
  WRITE: `tweeter poster publier rapporter rédiger titrer retweeter`,
  CALL: `qualifier nommer baptiser surnommer comparer traiter parler`,
  FEEL: `penser espérer souhaiter redouter imaginer douter aimer`,
  SHOW: `montrer afficher`,
};

interface Irregular {
  readonly strength: CueStrength;
  readonly present: string;
  readonly past: string;
  readonly participle: string;
  readonly base: string;
}

/** Verbs that no rule makes. */
const IRREGULAR: readonly Irregular[] = [
  row('SAY', 'dit disent', 'dit disait disaient dirent dits', 'disant', 'dire'),
  row('SAY', 'redit redisent', 'redit redisait redisaient', 'redisant', 'redire'),
  row('SAY', 'répond répondent', 'répondu répondit répondait répondaient', 'répondant', 'répondre'),
  row('SAY', 'soutient soutiennent', 'soutenu soutenait soutenaient', 'soutenant', 'soutenir'),
  row('SAY', 'promet promettent', 'promis promettait promettaient', 'promettant', 'promettre'),
  row('SAY', 'admet admettent', 'admis admettait admettaient', 'admettant', 'admettre'),
  row('SAY', 'reconnaît reconnaissent', 'reconnu reconnaissait', 'reconnaissant', 'reconnaître'),
  row('SAY', 'conclut concluent', 'conclu concluait concluaient', 'concluant', 'conclure'),
  row('SAY', 'poursuit poursuivent', 'poursuivi poursuivait', 'poursuivant', 'poursuivre'),
  row('SAY', 'reprend reprennent', 'repris reprenait', 'reprenant', 'reprendre'),
  row('SAY', 'prévient préviennent', 'prévenu prévenait', 'prévenant', 'prévenir'),
  row('SAY', 'avertit avertissent', 'averti avertissait', 'avertissant', 'avertir'),
  row('SAY', 'réagit réagissent', 'réagi réagissait', 'réagissant', 'réagir'),
  row('SAY', 'renchérit renchérissent', 'renchéri renchérissait', 'renchérissant', 'renchérir'),
  row('SAY', 'maintient maintiennent', 'maintenu maintenait', 'maintenant', 'maintenir'),
  row('SAY', 'sourit rit', 'souri ri', 'souriant', 'sourire'),
  row('WRITE', 'écrit écrivent', 'écrit écrivait écrivaient écrite', 'écrivant', 'écrire'),
  row('WRITE', 'lit lisent', 'lu lisait', 'lisant', 'lire'),
  row('CALL', 'décrit décrivent', 'décrit décrivait', 'décrivant', 'décrire'),
  row('FEEL', 'croit croient', 'cru croyait', 'croyant', 'croire'),
  row('FEEL', 'veut veulent', 'voulu voulait', 'voulant', 'vouloir'),
  row('FEEL', 'craint craignent', 'craint craignait', 'craignant', 'craindre'),
];

/** Forms that are as often nouns, adjectives or adverbs. */
const NOUNS = new Set(
  `note notes juge juges demande demandes doute menace critique critiques annonce réplique lance poste
  appelle appel rapporte cite traite aime porte montre titre titré maintenant avance conseille lit dits veut cru
  développe analyse analyses observe lu vu trait confirme garantie`.split(/\s+/),
);

function row(
  strength: CueStrength,
  present: string,
  past: string,
  participle: string,
  base: string,
): Irregular {
  return { strength, present, past, participle, base };
}

/** Every form of the verbs with what it does. A form of two tenses stands in the past. */
export function createCues(): Map<string, CueForm> {
  const cues = new Map<string, CueForm>();
  const add = (words: string, strength: CueStrength, form: CueForm['form']): void => {
    for (const word of words.split(' ')) {
      if (!cues.has(word)) cues.set(word, { strength, form, isNoun: NOUNS.has(word) });
    }
  };
  for (const { strength, present, past, participle, base } of IRREGULAR) {
    add(past, strength, 'PAST');
    add(present, strength, 'PRESENT');
    add(participle, strength, 'PARTICIPLE');
    add(base, strength, 'BASE');
  }
  for (const strength of ['SAY', 'TELL', 'ASK', 'WRITE', 'CALL', 'FEEL', 'SHOW'] as const) {
    for (const verb of REGULAR[strength].trim().split(/\s+/)) {
      const stem = verb.slice(0, -2);
      // annonçait, jugeait: c and g keep their sound before a.
      const soft = stem.replace(/c$/, 'ç').replace(/g$/, 'ge');
      add(`${stem}é ${stem}ée ${soft}ait ${soft}aient ${soft}a ${stem}èrent`, strength, 'PAST');
      add(`${stressed(stem)}e ${stressed(stem)}ent`, strength, 'PRESENT');
      add(`${soft}ant`, strength, 'PARTICIPLE');
      add(verb, strength, 'BASE');
    }
  }
  return cues;
}

/** The stem before a silent ending: répète, rappelle, martèle. */
function stressed(stem: string): string {
  if (stem.endsWith('appel')) return `${stem}l`;
  return stem.replace(/[ée]([bcdfglmnprstv])$/, 'è$1');
}
