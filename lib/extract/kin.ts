/** How a relation stands to a person: by blood or law, as an animal of the house, or by acquaintance. */
export type KinKind = 'kin' | 'pet' | 'social';

/** A relation as it is named in facts, e.g. "daughter" for "girl" in "my girl". */
export interface Kin {
  relation: string;
  kind: KinKind;
  gender: 'm' | 'f' | null;
  plural: boolean;
  /** The word alone, without "my", already means the writer's own: "Mum is in hospital", never "daughter is". */
  vocative: boolean;
}

type Row = readonly [relation: string, kind: KinKind, gender: 'm' | 'f' | null, words: string, flags?: string];

/** Flags: p plural, v vocative (its capitalised form alone is the writer's own relative, as "Mum" is). */
const ROWS: readonly Row[] = [
  [
    'mother',
    'kin',
    'f',
    'mother mum mom mam mama mamma mommy mummy mumma amma maman mami mutti momma ma mamá mamãe mãe eomma',
    'v',
  ],
  ['father', 'kin', 'm', 'father dad daddy papa pappa appa baba abba papá papi vater papai pai appa pops', 'v'],
  ['parents', 'kin', null, 'parents folks', 'p'],
  ['wife', 'kin', 'f', 'wife missus wifey'],
  ['husband', 'kin', 'm', 'husband hubby hubs'],
  ['spouse', 'kin', null, 'spouse'],
  ['partner', 'kin', null, 'partner'],
  ['fiancée', 'kin', 'f', 'fiancée fiancee'],
  ['fiancé', 'kin', 'm', 'fiancé fiance'],
  ['girlfriend', 'kin', 'f', 'girlfriend gf'],
  ['boyfriend', 'kin', 'm', 'boyfriend bf'],
  ['ex-wife', 'kin', 'f', 'ex-wife exwife'],
  ['ex-husband', 'kin', 'm', 'ex-husband exhusband'],
  ['ex-partner', 'kin', null, 'ex ex-partner'],
  ['son', 'kin', 'm', 'son boy lad laddie'],
  ['sons', 'kin', 'm', 'sons boys lads', 'p'],
  ['daughter', 'kin', 'f', 'daughter girl lassie'],
  ['daughters', 'kin', 'f', 'daughters girls', 'p'],
  ['child', 'kin', null, 'child kid kiddo little-one toddler teenager last-born first-born lastborn firstborn'],
  ['children', 'kin', null, 'children kids kiddos kiddies bairns littles teenagers teens grown-ups', 'p'],
  ['baby', 'kin', null, 'baby newborn bub'],
  ['twins', 'kin', null, 'twins', 'p'],
  ['triplets', 'kin', null, 'triplets', 'p'],
  ['stepson', 'kin', 'm', 'stepson step-son'],
  ['stepdaughter', 'kin', 'f', 'stepdaughter step-daughter'],
  ['stepchildren', 'kin', null, 'stepchildren stepkids', 'p'],
  ['stepfather', 'kin', 'm', 'stepfather stepdad step-dad step-father'],
  ['stepmother', 'kin', 'f', 'stepmother stepmum stepmom step-mother'],
  ['foster son', 'kin', 'm', 'foster-son'],
  ['foster daughter', 'kin', 'f', 'foster-daughter'],
  [
    'grandmother',
    'kin',
    'f',
    'grandmother grandma granny gran nan nana nanna nonna oma abuela lola babushka halmoni gramma grandmom avó nani dadi bibi yiayia',
    'v',
  ],
  [
    'grandfather',
    'kin',
    'm',
    'grandfather grandpa grandad granddad granddaddy opa nonno abuelo gramps grampa dziadek',
    'v',
  ],
  ['grandparents', 'kin', null, 'grandparents', 'p'],
  ['great-grandmother', 'kin', 'f', 'great-grandmother'],
  ['great-grandfather', 'kin', 'm', 'great-grandfather'],
  ['grandson', 'kin', 'm', 'grandson'],
  ['grandsons', 'kin', 'm', 'grandsons', 'p'],
  ['granddaughter', 'kin', 'f', 'granddaughter grand-daughter'],
  ['granddaughters', 'kin', 'f', 'granddaughters', 'p'],
  ['grandchild', 'kin', null, 'grandchild grandkid grandbaby moko mokopuna'],
  ['grandchildren', 'kin', null, 'grandchildren grandkids grandbabies', 'p'],
  ['brother', 'kin', 'm', 'brother bro'],
  ['brothers', 'kin', 'm', 'brothers', 'p'],
  ['sister', 'kin', 'f', 'sister sis'],
  ['sisters', 'kin', 'f', 'sisters', 'p'],
  ['siblings', 'kin', null, 'siblings', 'p'],
  ['aunt', 'kin', 'f', 'aunt auntie aunty tita tía tia titi', 'v'],
  ['uncle', 'kin', 'm', 'uncle tito tío tio', 'v'],
  ['aunts', 'kin', 'f', 'aunts aunties', 'p'],
  ['uncles', 'kin', 'm', 'uncles', 'p'],
  ['cousin', 'kin', null, 'cousin cuz'],
  ['cousins', 'kin', null, 'cousins', 'p'],
  ['nephew', 'kin', 'm', 'nephew'],
  ['nephews', 'kin', 'm', 'nephews', 'p'],
  ['niece', 'kin', 'f', 'niece'],
  ['nieces', 'kin', 'f', 'nieces', 'p'],
  ['mother-in-law', 'kin', 'f', 'mother-in-law mil'],
  ['father-in-law', 'kin', 'm', 'father-in-law fil'],
  ['parents-in-law', 'kin', null, 'in-laws inlaws parents-in-law', 'p'],
  ['brother-in-law', 'kin', 'm', 'brother-in-law'],
  ['sister-in-law', 'kin', 'f', 'sister-in-law'],
  ['son-in-law', 'kin', 'm', 'son-in-law'],
  ['daughter-in-law', 'kin', 'f', 'daughter-in-law'],
  ['godson', 'kin', 'm', 'godson'],
  ['goddaughter', 'kin', 'f', 'goddaughter'],
  ['godchild', 'kin', null, 'godchild'],
  ['family', 'kin', null, 'family', 'p'],
  [
    'dog',
    'pet',
    null,
    'dog doggo pup labrador lab beagle terrier spaniel retriever collie poodle greyhound kelpie dachshund husky rottweiler mutt whippet',
  ],
  ['dogs', 'pet', null, 'dogs pups', 'p'],
  ['puppy', 'pet', null, 'puppy'],
  ['puppies', 'pet', null, 'puppies', 'p'],
  ['cat', 'pet', null, 'cat kitty tabby tomcat'],
  ['cats', 'pet', null, 'cats', 'p'],
  ['kitten', 'pet', null, 'kitten'],
  ['kittens', 'pet', null, 'kittens', 'p'],
  ['horse', 'pet', null, 'horse pony mare gelding foal'],
  ['horses', 'pet', null, 'horses ponies', 'p'],
  ['rabbit', 'pet', null, 'rabbit bunny'],
  ['parrot', 'pet', null, 'parrot budgie cockatiel canary'],
  ['tortoise', 'pet', null, 'tortoise turtle'],
  ['hamster', 'pet', null, 'hamster gerbil guinea-pig'],
  ['hens', 'pet', null, 'hens chickens', 'p'],
  ['donkey', 'pet', null, 'donkey'],
  ['goat', 'pet', null, 'goat'],
  ['falcon', 'pet', null, 'falcon'],
  ['friend', 'social', null, 'friend mate buddy bestie pal'],
  ['friends', 'social', null, 'friends mates buddies pals', 'p'],
  ['neighbour', 'social', null, 'neighbour neighbor'],
  ['neighbours', 'social', null, 'neighbours neighbors', 'p'],
  ['colleague', 'social', null, 'colleague coworker co-worker teammate'],
  ['colleagues', 'social', null, 'colleagues coworkers co-workers teammates', 'p'],
  ['boss', 'social', null, 'boss manager supervisor'],
  ['assistant', 'social', null, 'assistant secretary intern'],
  ['business partner', 'social', null, 'business-partner associate co-founder cofounder'],
  ['client', 'social', null, 'client'],
  ['roommate', 'social', null, 'roommate flatmate housemate'],
  ['bandmate', 'social', null, 'bandmate'],
  ['teacher', 'social', null, 'teacher professor mentor'],
  ['coach', 'social', null, 'coach'],
  ['godmother', 'kin', 'f', 'godmother'],
  ['godfather', 'kin', 'm', 'godfather'],
];

const WORDS = new Map<string, Kin>();
for (const [relation, kind, gender, words, flags = ''] of ROWS) {
  for (const word of words.split(' ')) {
    WORDS.set(word, { relation, kind, gender, plural: flags.includes('p'), vocative: flags.includes('v') });
  }
}

/** Words of a relation that mean something else too when nobody owns them: "the girls", "a boy", "the partner". */
const NEEDS_OWNER: ReadonlySet<string> = new Set(
  'boy boys girl girls lad lads kid ma pai abba partner partners spouse ex child baby manager boss lab'.split(' '),
);

/** The relation a lower-case word names, or null. */
export function kinOf(word: string): Kin | null {
  return WORDS.get(word) ?? null;
}

/** Whether the word names a relation only after "my", "our" and the like. */
export function needsOwner(word: string): boolean {
  return NEEDS_OWNER.has(word);
}

/** The relation of one of several: "sons" -> "son"; a singular relation stays. */
export function singular(relation: string): string {
  if (relation === 'children' || relation === 'twins' || relation === 'triplets') return 'child';
  if (relation === 'grandchildren') return 'grandchild';
  if (relation === 'stepchildren') return 'stepchild';
  if (relation === 'puppies') return 'puppy';
  if (relation === 'parents' || relation === 'family' || relation === 'grandparents') return relation;
  return relation.endsWith('s') && kinPlurals.has(relation) ? relation.slice(0, -1) : relation;
}

const kinPlurals: ReadonlySet<string> = new Set(ROWS.filter((r) => r[4]?.includes('p')).map((r) => r[0]));
