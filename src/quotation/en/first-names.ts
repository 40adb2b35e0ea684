import type { Gender } from '../latin/grammar.ts';

/** Common first names that men bear. */
const MALE = `aaron abdul abraham adam ahmed alan albert alec alejandro alex alexander alfred ali allan allen alvin amir anderson
  andre andrew andy angelo anthony antonio antonin arnold arthur barack barney barry ben benjamin bernard bernie bert bill billy
  blake bob bobby boris brad bradley brandon brendan brent bret brett brian bruce bryan byron caleb calvin cameron carl
  carlos cecil cedric cesar chad charles charlie chase chester chris christian christopher chuck clarence clark clay
  clayton clifford clint clinton clive cody colin connor corey cory craig curtis cyrus dale damon dan daniel danny darrell
  darren dave david davis dean dennis denis derek derrick devin dick diego dimitri dominic don donald doug douglas drew
  duncan dustin dwayne dwight dylan earl ed eddie edgar eduardo edward edwin eli elias elijah elliot elliott elmer elon eric
  erik ernest ethan eugene evan everett felipe felix fernando floyd francis francisco francois frank franklin fred frederick gabriel
  garrett gary gavin gene geoff geoffrey george gerald gerard gilbert glen glenn gordon graham grant greg gregory guy
  hank hans harold harry harrison harvey hassan hector henri henry herbert herman herb homer horace howard hubert hugh hugo
  hunter ian ibrahim igor ike ira irving isaac ismail ivan jack jackson jacob jacques jaime jake jamal james jamie jared
  jason javier jay jean jeb jed jeff jeffrey jeremiah jeremy jerome jerry jesse jesus jim jimmy joaquin joe joel john johnny
  jon jonah jonathan jorge jose joseph josh joshua juan julian julio julius justin karl keith ken kenneth kent kevin
  khalid kirk kurt kyle lamar lance larry lars laurence lawrence lee len leo leon leonard leroy leslie lester lewis liam
  lincoln lindsey lionel lloyd logan lorenzo lou louis lucas luis luke luther lyle lyndon malcolm manuel marc marcel marco marcus
  mario mark marlon marshall martin marvin mason matt matthew maurice max maxwell mel melvin michael miguel mike miles
  milo milton mitch mitchell mitt mohamed mohammad mohammed morgan morris moses muhammad murray mustafa nate nathan
  nathaniel neal ned neil nelson newt nicholas nick nicolas nigel noah noel norman oliver omar orlando oscar otis otto owen
  pablo patrick paul pedro percy perry pete peter phil philip philippe phillip pierre preston quentin rahm ralph ramon rand
  randall randolph randy raphael raul ray raymond reggie reince rex ricardo rich richard rick ricky rob robbie robert roberto
  rod roderick rodney roger roland ron ronald ronnie rory ross roy ruben rudolph rudy russ russell ryan sal salvador sam
  samuel saul scott sean sebastian sergei sergio seth shane shaun shawn sheldon sherrod sid sidney silvio simon spencer
  stan stanley stefan stephen steve steven stewart stuart sylvester tariq ted terence terrence terry theodore thomas tim
  timothy toby todd tom tommy tony travis trent trevor trey tristan troy tucker tyler tyrone ulysses vernon victor vince
  vincent virgil vladimir wade wallace walt walter warren wayne wendell wesley wilbur will willard william willie winston
  woodrow wyatt xavier yusuf zachary zack zeke marty lenny barrett emmanuel olivier laurent alain bernard thierry nicolas
  guillaume mathieu julien antoine etienne gilles yves xi hideki shinzo fumio narendra`;

/** Common first names that women bear. */
const FEMALE = `abby abigail ada adele adrienne agnes aisha alexandra alexis alice alicia alison allison alyssa amanda amber
  amelia amy ana anastasia andrea angela angelina angie anita ann anna anne annette annie april arianna ariel ashley audrey
  ava barbara beatrice becky belinda bernadette bernice bertha beth bethany betsy betty beverly bonnie brenda briana
  bridget brittany brooke camille candace candice carla carly carmen carol carole caroline carolyn carrie cassandra
  catherine cathy cecilia celeste charlene charlotte chelsea cheryl chloe christie christina christine cindy claire
  clara claudia colleen connie constance corinne cristina crystal cynthia daisy dana daniela danielle daphne dawn debbie
  deborah debra deirdre delia delores denise diana diane dianne dolores donna dora doris dorothy edith edna eileen elaine
  eleanor elena elise elisabeth eliza elizabeth ella ellen eloise elsa emily emma erica erika erin esther ethel eva eve
  evelyn faith fatima felicia fiona florence frances francesca gabriela gabrielle gail georgia geraldine gertrude gillian
  gina ginger gladys glenda gloria grace greta gretchen gwen gwendolyn hailey hannah harriet hazel heather heidi helen
  helena henrietta hilary hillary holly hope huma ida ilene imelda ingrid irene iris isabel isabella ivanka ivy jackie
  jacqueline jane janet janice janine jasmine jean jeanne jeannie jenna jennifer jenny jessica jill jillian jo joan joanna
  joanne jocelyn jodi jody josephine joy joyce juanita judith judy julia juliana julianne julie juliet june kara karen
  karin karla kate katherine kathleen kathryn kathy katie katrina kay kayla kellie kelly kellyanne kelsey kendra kerry kim
  kimberly kirsten kristen kristi kristin kristina kristy lara laura lauren laurie leah leila lena leslie leticia lillian
  lily linda lindsay lisa liz loretta lori lorraine louise lucia lucille lucinda lucy lydia lynda lynn lynne mabel mackenzie
  madeleine madeline maggie mandy marcia margaret margarita maria marianne marie marilyn marina marion marissa marjorie
  marlene marsha martha mary maryanne maureen maya megan megyn melania melanie melinda melissa mercedes meredith mia
  michele michelle mildred mindy miranda miriam moira molly mona monica muriel nadia nancy naomi natalie natasha nicole nina
  nikki nora noreen norma olga olivia opal pamela pat patricia patsy patti patty paula pauline peggy penelope penny phyllis
  priscilla rachel ramona rebecca regina renee rhonda rita roberta robin robyn rochelle rosa rosalind rose rosemary
  roxanne ruby ruth sabrina sally samantha sandra sandy sara sarah savannah selena shannon sharon sheila shelley shelly
  sherry shirley sofia sonia sonya sophia sophie stacey stacy stella stephanie sue susan susana susanne susie suzanne
  sylvia tabitha tamara tammy tanya tara tatiana teresa terri tess thelma theresa tiffany tina toni tonya tracey tracy tricia
  trudy ursula valerie vanessa vera veronica vicki vicky victoria viola violet virginia vivian wanda wendy whitney wilma
  yolanda yvette yvonne zoe amelie aurelie brigitte celine chantal delphine elodie emmanuelle francoise genevieve
  helene isabelle laurence marine martine mathilde monique nathalie odile segolene simone solange sylvie valerie`;

/** The gender that a first name usually tells; names of both are in neither table. */
export function createFirstNames(): Map<string, Gender> {
  const names = new Map<string, Gender>();
  for (const name of MALE.trim().split(/\s+/)) names.set(name, 'MALE');
  for (const name of FEMALE.trim().split(/\s+/)) {
    if (names.has(name)) names.delete(name);
    else names.set(name, 'FEMALE');
  }
  return names;
}
