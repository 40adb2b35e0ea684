import type { Gender, PronounForm, WordClass } from '../latin/grammar.ts';

const CLASSES: Readonly<Record<Exclude<WordClass, 'OTHER'>, string>> = {
  DETERMINER: `le la les l' un une ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos plusieurs
    certains certaines quelques chaque aucun aucune tout toute tous toutes deux trois quatre cinq six sept huit neuf
    dix autres autre nombreux nombreuses`,
  PREPOSITION: `de d' du des à au aux en dans par pour sur sous avec sans chez entre vers contre depuis pendant avant
    après devant derrière selon malgré parmi dès jusque jusqu' hors envers outre`,
  CONJUNCTION: `et mais ou ni or car donc puis`,
  SUBORDINATOR: `quand lorsque lorsqu' alors comme si s' puisque puisqu' quoique tandis afin parce pourquoi comment`,
  AUXILIARY: `est sont était étaient été être fut furent sera seront serait s'est s'était se me te a ont avait avaient
    aurait auront ayant eu avoir va vont allait peut peuvent pouvait doit doivent devait tient tenait vient venait fait
    font n' ne lui-même elle-même`,
  PRONOUN: `il elle ils elles on je j' nous vous tu lui eux moi cela ça celui celle ceux celui-ci celle-ci ceux-ci
    y quelqu'un personne c'`,
  RELATIVE: `qui que qu' dont où lequel laquelle lesquels lesquelles`,
  ADVERB: `pas plus aussi encore toujours déjà jamais bien très ainsi alors hier aujourd'hui demain ensuite enfin
    d'ailleurs pourtant cependant toutefois même notamment également tôt tard récemment ici là ailleurs non oui
    seulement surtout plutôt presque souvent parfois désormais néanmoins auparavant dernièrement aussitôt`,
  TIME: `lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre
    octobre novembre décembre matin soir midi nuit jour semaine mois année an ans`,
  TITLE: `m. mm. mme mmes mlle monsieur madame mademoiselle dr pr maître président présidente ministre premier première
    sénateur sénatrice député députée maire général générale colonel commandant capitaine lieutenant professeur
    professeure docteur docteure roi reine prince princesse pape cardinal évêque archevêque secrétaire chancelier
    chancelière ambassadeur ambassadrice préfet préfète juge procureur procureure directeur directrice vice-président
    vice-présidente ex-président ex-présidente ex-ministre`,
};

/** Word classes of French function words; a word of two classes stands in the one that matters more. */
export function createClasses(): Map<string, WordClass> {
  const classes = new Map<string, WordClass>();
  for (const [wordClass, words] of Object.entries(CLASSES) as [WordClass, string][]) {
    for (const word of words.trim().split(/\s+/)) {
      if (!classes.has(word)) classes.set(word, wordClass);
    }
  }
  return classes;
}

const third = (gender: Gender | null, isPlural = false): PronounForm => ({
  person: 3,
  isPlural,
  gender,
});

export const PRONOUNS: ReadonlyMap<string, PronounForm> = new Map<string, PronounForm>([
  ['il', third('MALE')],
  ['elle', third('FEMALE')],
  ['lui', third('MALE')],
  ['celui-ci', third('MALE')],
  ['celle-ci', third('FEMALE')],
  ['ils', third(null, true)],
  ['elles', third(null, true)],
  ['eux', third(null, true)],
  ['on', third(null)],
  ['je', { person: 1, isPlural: false, gender: null }],
  ["j'", { person: 1, isPlural: false, gender: null }],
  ['nous', { person: 1, isPlural: true, gender: null }],
  ['vous', { person: 2, isPlural: true, gender: null }],
  ['tu', { person: 2, isPlural: false, gender: null }],
]);

const words = (text: string): string[] => text.trim().split(/\s+/);
const list = (text: string): ReadonlySet<string> => new Set(words(text));
const gendered = (gender: Gender | null, text: string): [string, Gender | null][] =>
  words(text).map((word) => [word, gender]);

export const GENDERED_TITLES: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ...words('m. monsieur roi prince pape président sénateur député directeur').map(
    (title): [string, Gender] => [title, 'MALE'],
  ),
  ...words(
    `mme mlle madame mademoiselle reine princesse présidente sénatrice députée directrice chancelière ambassadrice
    préfète professeure docteure procureure`,
  ).map((title): [string, Gender] => [title, 'FEMALE']),
]);

export const BODY_WORDS =
  list(`comité université institut parti ministère association conseil centre bureau agence tribunal cour commission
  société compagnie groupe fondation union ligue fonds banque sénat assemblée congrès réseau journal revue coalition
  alliance fédération confédération église armée police équipe projet coopérative observatoire syndicat collectif
  élysée matignon kremlin pentagone parlement gouvernement mairie préfecture hôpital école lycée musée académie
  organisation service office autorité chambre maison club monde figaro libération mediapart afp reuters onu otan ue
  rfi tf1 bfmtv twitter facebook google`);

/** Nouns of people who speak; the gender where the noun tells it. */
export const ROLE_NOUNS: ReadonlyMap<string, Gender | null> = new Map<string, Gender | null>([
  ...gendered(
    'MALE',
    `homme père frère fils mari oncle président sénateur député directeur avocat militant voisin chercheur
    enseignant candidat conseiller chef policier pêcheur agriculteur entrepreneur commissaire habitant
    historien économiste médecin ministre représentant opposant dirigeant fondateur auteur acteur réalisateur
    éditeur rédacteur ouvrier salarié patron chancelier ambassadeur préfet procureur roi prince pape`,
  ),
  ...gendered(
    'FEMALE',
    `femme mère sœur fille épouse tante présidente sénatrice députée directrice avocate militante voisine chercheuse
    enseignante candidate conseillère cheffe policière pêcheuse agricultrice entrepreneuse habitante historienne
    représentante opposante dirigeante fondatrice autrice actrice réalisatrice éditrice rédactrice ouvrière salariée
    patronne chancelière ambassadrice préfète procureure reine princesse porte-parole-adjointe`,
  ),
  ...gendered(
    null,
    `porte-parole responsable responsables source sources personne gens expert experts experte analyste analystes
    spécialiste spécialistes maire juge secrétaire membre membres élu élue élus proche proches témoin témoins
    journaliste journalistes politologue sociologue diplomate diplomates avocats militants habitants pêcheurs
    députés sénateurs ministres conseillers chercheurs syndicaliste syndicalistes opposants manifestants manifestant
    manifestante partisan partisans premier interlocuteur victime victimes collègue collègues ami amie amis cadre
    délégué déléguée général colonel commandant capitaine professeur professeure étudiant étudiante étudiants
    locataire propriétaire client clients cliente lecteur lectrice internaute internautes entourage`,
  ),
]);
// Some offices have one form for men and women.
const EITHER = new Map<string, Gender | null>(
  gendered(null, 'ministre commissaire économiste médecin chef auteur'),
);
for (const [noun, gender] of EITHER) (ROLE_NOUNS as Map<string, Gender | null>).set(noun, gender);

export const DOCUMENT_NOUNS =
  list(`rapport rapports communiqué communiqués lettre lettres courriel courriels message messages article articles
  éditorial tribune livre texte textes document documents plainte jugement arrêt avis décret loi projet motion
  résolution étude sondage enquête affiche affiches banderole banderoles pancarte pancartes slogan tweet tweets
  déclaration discours note circulaire accord traité pétition`);

export const BODY_NOUNS =
  list(`gouvernement ministère parquet tribunal cour police armée mairie préfecture parti syndicat syndicats
  association associations entreprise entreprises société groupe journal quotidien hebdomadaire magazine chaîne agence
  direction commission comité conseil union coopérative organisation opposition majorité gauche droite présidence
  chancellerie diplomatie autorités observatoire institut fédération collectif coalition équipe bureau parlement`);

export const ADJECTIVES =
  list(`ancien ancienne ex nouveau nouvelle jeune vieux vieille actuel actuelle grand grande autre plusieurs certains
  certaines selon interrogé interrogée pour dans après avant depuis alors pourtant mais cependant enfin ainsi`);

export const IRREGULAR_VERBS =
  list(`est sont a ont était étaient avait avaient va vont peut peuvent doit doivent veut veulent fait font prend
  prennent met mettent dit disent sait savent voit voient vient viennent tient tiennent reste restent devient semble
  semblent demande appelle réclame refuse accepte parle parlent porte quitte arrive entre suit perd rend`);

export const PARTICLES = list(`de d' du von van der ben bin ibn al el le la di da dos`);

export const ABBREVIATIONS = list(
  `m. mm. mme. dr. pr. me. st. ste. etc. av. apr. j.-c. cf. p. n°.`,
);

/** Places, peoples and departments of state that are no sources by themselves. */
export const PLACES =
  list(`france paris lyon marseille lille bruxelles londres berlin moscou pékin washington europe asie afrique
  amérique russie chine iran irak syrie israël allemagne angleterre italie espagne ukraine japon belgique suisse
  canada québec maroc algérie tunisie mali sénégal liban turquie égypte intérieur économie justice santé finances
  défense éducation culture travail transports logement agriculture écologie budget français européens américains
  chinois russes allemands`);
