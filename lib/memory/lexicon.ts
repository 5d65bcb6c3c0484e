/** Words memory compares facts by. Plain data, lower case. */

/** Relation words that mean the same, by the one they are compared as. */
export const KIN: Readonly<Record<string, string>> = {
  mum: 'mother',
  mom: 'mother',
  mummy: 'mother',
  mommy: 'mother',
  mam: 'mother',
  ma: 'mother',
  dad: 'father',
  daddy: 'father',
  papa: 'father',
  pa: 'father',
  husband: 'partner',
  wife: 'partner',
  spouse: 'partner',
  fiancé: 'partner',
  fiancée: 'partner',
  fiance: 'partner',
  fiancee: 'partner',
  boyfriend: 'partner',
  girlfriend: 'partner',
  kid: 'child',
  kids: 'child',
  children: 'child',
  baby: 'child',
  toddler: 'child',
  youngest: 'child',
  eldest: 'child',
  oldest: 'child',
  boy: 'son',
  sons: 'son',
  girl: 'daughter',
  daughters: 'daughter',
  grandma: 'grandmother',
  granny: 'grandmother',
  gran: 'grandmother',
  nan: 'grandmother',
  nana: 'grandmother',
  grandpa: 'grandfather',
  granddad: 'grandfather',
  grandad: 'grandfather',
  puppy: 'dog',
  pup: 'dog',
  kitten: 'cat',
  auntie: 'aunt',
  aunty: 'aunt',
  sis: 'sister',
  bro: 'brother',
};

/** A word that says less than these; "my child" and "my son" may be one. */
export const KIN_WIDER: Readonly<Record<string, string>> = {
  son: 'child',
  daughter: 'child',
  mother: 'parent',
  father: 'parent',
  brother: 'sibling',
  sister: 'sibling',
  dog: 'pet',
  cat: 'pet',
};

/** Words that carry no matter of their own. */
export const STOP = new Set(
  `a an the and or but so if as at by for from in into of off on onto out over to up with about after before during since
  until till than then that this these those there here it its is are was were be been being am has have had having do does
  did will would shall should can could may might must not no nor i me my mine we us our ours you your yours he him his she
  her hers they them their theirs who whom whose which what when where why how all any both each few more most other some
  such only own same too very just also now still again already soon really quite much many well back get gets got getting
  go goes going gone went come comes came coming take takes took taken taking make makes made making one two
  three s t d ll m re ve day days week weeks month months year years today tomorrow yesterday monday tuesday wednesday
  thursday friday saturday sunday january february march april june july august september october november december
  next last first time new old sender reader person family`.split(/\s+/),
);

/** Kinds of event, by the words for them. A word in two kinds would make two events one: none is. */
export const EVENTS: Readonly<Record<string, readonly string[]>> = {
  recital: ['recital', 'recitals'],
  concert: ['concert', 'gig', 'concerts', 'gigs'],
  show: ['show', 'performance', 'premiere', 'exhibition', 'vernissage'],
  match: ['match', 'game', 'final', 'semifinal', 'derby'],
  tournament: ['tournament', 'championship', 'championships', 'competition', 'bonspiel', 'regatta'],
  race: ['race', 'marathon', 'triathlon', 'ironman', 'half-marathon', '10k', '5k'],
  exam: ['exam', 'exams', 'test', 'viva', 'finals', 'boards'],
  interview: ['interview'],
  graduation: ['graduation', 'graduate', 'graduates', 'graduating', 'commencement'],
  wedding: ['wedding', 'marry', 'marries', 'marrying', 'married'],
  surgery: ['surgery', 'operation', 'op', 'procedure', 'operated', 'surgeries', 'replacement', 'transplant', 'biopsy'],
  appointment: ['appointment', 'checkup', 'scan', 'mri', 'x-ray'],
  party: ['party', 'celebration', 'barbecue', 'bbq'],
  dinner: ['dinner', 'lunch', 'brunch'],
  trip: [
    'trip',
    'holiday',
    'holidays',
    'vacation',
    'travel',
    'travels',
    'travelling',
    'traveling',
    'flight',
    'flying',
    'honeymoon',
    'cruise',
    'visit',
    'visiting',
    'camping',
    'safari',
  ],
  christening: ['christening', 'baptism', 'communion', 'confirmation', 'mitzvah'],
  funeral: ['funeral', 'memorial', 'burial'],
  retirement: ['retirement', 'retire', 'retires', 'retiring'],
  birth: ['due', 'birth', 'expecting', 'expects'],
  move: ['move', 'moves', 'moving', 'removal'],
  reunion: ['reunion'],
  course: ['course', 'class', 'workshop', 'retreat'],
};

/** These happen once, so another date for one of them is a new date and no second event. */
export const ONCE = new Set(['wedding', 'graduation', 'retirement', 'birth', 'funeral', 'move', 'christening']);

/** Said of an event that has another day than was said before. Linear. */
export const MOVED =
  /\b(?:moved to|moved (?:from|back|up|forward)|been moved|is moved|was moved|got moved|moving (?:it|the) |postponed|rescheduled|re-scheduled|pushed (?:back|to|out)|put (?:off|back)|brought forward|delayed|deferred|shifted|changed to|new date|now (?:on|in|at) |instead of)/i;

/** Said of an illness that is over. */
export const RECOVERED =
  /\b(?:recovered|fully (?:healed|fit)|healed|all[- ]clear|in remission|cancer[- ]free|(?:is|am|are|feel\w*) (?:much |completely |fully |all )?(?:better|fine|well|healthy) (?:again|now)|out of (?:the )?hospital|(?:home|back|discharged) from (?:the )?hospital|cast (?:is|came|comes) off|crutches are gone|back on (?:my|his|her|their) feet)\b/i;

/** A day named from the day of writing. */
export const RELATIVE_DAY =
  /\b(?:today|tonight|tomorrow|yesterday|next|this|last|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekend|ago|in (?:a|\w+) (?:day|week|month)s?)\b/;

/** A job held, and a job that takes its place. */
export const JOB_HELD =
  /\b(?:works? (?:at|for|as|in)|working (?:at|for|as)|job (?:at|as|in)|employed|position|(?:head|director|manager|chief|partner|ceo|cto|cfo) (?:of|at))\b/i;
export const JOB_TAKEN =
  /\b(?:new (?:job|role|position)|(?:started|starts|start|joined|joins|joining|starting) (?:at|as|with|work)|joined|promoted|took (?:a|the) (?:job|role|position)|taken (?:a|the) (?:job|role|position)|changed jobs|appointed|made partner)\b/i;
export const JOB_LEFT =
  /\b(?:left|quit|resigned|retired|laid off|was fired|been fired|made redundant|stopped working)\b/i;

/** A home, and a move into another. */
export const HOME_HELD =
  /\b(?:lives?|living|based|resides?|settled|(?:house|flat|apartment|home|place) (?:in|at|on|near))\b/i;
export const HOME_TAKEN =
  /\b(?:moved|relocated|moved house|changed house|new (?:house|home|flat|apartment|address|place)|bought (?:a|the|our) (?:house|flat|apartment|home))\b/i;

/** Number words as far as ages of children go. */
export const NUMBERS: readonly string[] = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];
