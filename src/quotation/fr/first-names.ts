import type { Gender } from '../latin/grammar.ts';

/** Common first names that men bear in French papers. */
const MALE = `adrien alain albert alexandre alexis alfred ali alphonse amadou ambroise andré antoine antonio arnaud arthur
  aurélien baptiste bastien benjamin benoît bernard bertrand boris bruno camille cédric charles christian christophe
  clément damien daniel david denis didier dominique donald édouard emmanuel éric étienne eugène fabien fabrice
  félix fernand florent florian françois franck frédéric gabriel gaël gaston gautier georges gérald gérard gilbert
  gilles grégoire grégory guillaume gustave guy hassan henri hervé hubert hugo hugues ibrahim jacques jean
  jean-baptiste jean-charles jean-christophe jean-claude jean-françois jean-louis jean-luc jean-marc jean-marie
  jean-michel jean-noël jean-paul jean-philippe jean-pierre jean-yves jérémie jérémy jérôme joël john jordan joseph
  jules julien justin karim kévin laurent léo léon loïc louis lucas lucien ludovic luc manuel marc marcel martin
  mathias mathieu matthieu maurice max maxime mehdi michel mohamed mohammed moussa nicolas noël olivier omar
  oscar ousmane pascal patrice patrick paul philippe pierre pierre-yves quentin raphaël raymond rémi rémy renaud
  rené richard robert rodolphe roger roland romain samuel sébastien serge simon stanislas stéphane sylvain
  théo théophile thibault thierry thomas tristan valentin valéry victor vincent vladimir volodymyr william xavier
  yann yannick yassine youssef yves yvon joe`;

/** Common first names that women bear in French papers. */
const FEMALE = `adèle adeline agathe agnès aïcha alexandra alice aline aminata amélie anaïs andrée angela anna anne
  anne-marie annick annie antoinette arlette aude audrey aurélie aurore béatrice bénédicte bernadette brigitte
  carole caroline catherine cécile céline chantal charlotte chloé christelle christiane christine claire clara
  claudine clémence clémentine colette coralie corinne delphine denise diane dominique dorothée edith élisabeth
  élise élodie emma emmanuelle estelle esther eugénie eva évelyne fanny fatima fatou florence françoise frédérique
  gabrielle geneviève ghislaine gisèle hélène hortense inès irène isabelle jacqueline jeanne joëlle josiane juliette
  julie justine karine laetitia laura laure laurence léa lucie lucile ludivine lydie madeleine magali manon margaux
  marguerite marianne marie marie-claude marie-france marie-pierre marielle marine marion marlène martine mathilde
  maud mélanie michèle mireille monique morgane muriel myriam nadia nadine najat natacha nathalie nicole noémie
  odette odile olivia pascale patricia paule pauline rachel rachida raphaëlle régine rosalie sabine sabrina samia
  sandra sandrine sarah ségolène simone solange sonia sophie stéphanie suzanne sylvie tatiana thérèse ursula
  valérie vanessa véronique victoria viviane virginie yasmine yolande yvette yvonne zoé`;

/** First names with their gender; those that both bear (Camille, Dominique) are left out. */
export function createFirstNames(): Map<string, Gender> {
  const names = new Map<string, Gender>();
  for (const name of MALE.split(/\s+/)) names.set(name, 'MALE');
  for (const name of FEMALE.split(/\s+/)) {
    if (names.has(name)) names.delete(name);
    else names.set(name, 'FEMALE');
  }
  for (const name of ['camille']) names.delete(name);
  return names;
}
