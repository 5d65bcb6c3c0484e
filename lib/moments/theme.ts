import type { Fact } from '../model/fact.ts';
import {
  DAY_NOUNS,
  HOBBY_NOUNS,
  LIVING_NOUNS,
  MAKING_NOUNS,
  NAMED_AFTER,
  nounPattern,
  PET_NOUNS,
  SCHOOL_NOUNS,
  TRY_NOUNS,
  VERB_TOO,
} from './lexicon.ts';
import { isPlural, type NounPhrase, nounPhrase } from './noun.ts';
import { placeIn } from './place.ts';

/** What a fact is about, as far as one may speak of it. */
export type ThemeKind =
  | 'loss' // a death, a funeral: never spoken of by the machine
  | 'parting' // separation, divorce, called off: never spoken of
  | 'not-so' // denied, given up, hypothetical, in jest: never spoken of
  | 'lasting' // an allergy, a chronic illness, sobriety: known, not opened with
  | 'serious' // grave illness, care home, danger
  | 'procedure' // an operation or treatment
  | 'illness' // acute illness or injury
  | 'expecting'
  | 'birth'
  | 'engaged'
  | 'married'
  | 'achieved' // passed, won, got in, promoted: good news told
  | 'new-job'
  | 'leaving'
  | 'retirement'
  | 'birthday'
  | 'anniversary'
  | 'school-start'
  | 'move'
  | 'trip'
  | 'visitor'
  | 'pet-new'
  | 'pet-ill'
  | 'pet-lost'
  | 'pet'
  | 'try'
  | 'day'
  | 'hobby'
  | 'living'
  | 'making'
  | 'collection'
  | 'strain'
  | 'sad'
  | 'damage'
  | 'taste'
  | 'dated'; // something on a day, its name not known

export interface Theme {
  kind: ThemeKind;
  /** The thing in the mail's own words, without determiner ("regional championships"), or null. */
  noun: string | null;
  plural: boolean;
  /** The determiner it had in the mail, in lower case. */
  determiner: string | null;
  /** A place with its preposition ("in Lisbon", "to the Baltics"), or null. */
  place: string | null;
}

const LOSS =
  /\b(?:died|dies|death|dead|deceased|late (?:husband|wife|father|mother|dad|mum|brother|sister)|passed away|passing of|passed on|passed last|funeral|wake for|memorial service|buried|burial|cremat\w+|bereave\w*|condolences|mourning|grief|grieving|lost (?:my|our|her|his|their) (?:dad|mum|mom|father|mother|wife|husband|brother|sister|son|daughter|baby|gran\w*|dog|cat|uncle|aunt|best friend|friend|partner)|put (?:\w+ ){0,3}(?:down|to sleep)|to let (?:him|her|it|\w+) go|let sleep|been gone|is no longer with us|miscarr\w+|stillb\w+|ashes|ofrenda|hospice|graves?|graveside)\b/i;
const PARTING =
  /\b(?:divorc\w*|separat(?:ed|ing|ion)|split(?:ting|ted)? up|broke up|breaking up|called off|wedding(?:'s| is| was) off|engagement(?:'s| is) off|moved out on|ex-(?:wife|husband|partner)|custody|decree)\b/i;
const NOT_SO =
  /\b(?:if (?:we|i|they|he|she) (?:ever|win|won|could|were)|if ever|one of these days|one day (?:i|we)(?:'ll| will| might| may)|some ?day|pipe ?dream|hold (?:your|my) breath|in my dreams|in another life|when i(?:'m| am) rich|wouldn't mind (?:a|an|some)|don't (?:have|follow|like|play|do|own|care|watch|drink|eat|really)|doesn't (?:have|follow|like|play|do|own|care|watch)|do not (?:have|follow|like|play|own|care|watch)|does not (?:have|follow|like|play|own)|no (?:kids|children|pets|dogs?|cats?|wife|husband|plans)|not (?:a|much of a|really a|married|into|my)|gave up|giving up|given up|used to|is history|no longer|anymore|any more|never (?:been|had|liked|got|learn\w*|played|have)|can(?:'t|not) (?:stand|abide|bear)|hates?|quit(?:ting)?|cancel\w*|postponed|didn't (?:go|get to|make it)|not going|won't be going)\b/i;
const LASTING =
  /\b(?:allerg\w*|intoleran\w*|diabet\w*|coeliac|celiac|asthma\w*|autis\w*|adhd|dyslex\w*|epilep\w*|sober|sobriety|last drink|stopped (?:smoking|drinking)|quit smoking|hearing aids?|colou?r[- ]?blind|vegetarian|vegan|blood pressure|cholesterol|arthritis|migraines?|insomnia|weigh(?:t|s|ed)?|a1c|glasses|panic attacks|depress\w*|anxiety|anxious|ptsd|therapist|therapy for|deaf|blind|wheelchair|disab\w+)\b/i;
const SERIOUS =
  /\b(?:cancer|tumou?r|chemo\w*|radiotherapy|stroke|heart attack|icu|intensive care|nicu|ventilator|coma|dementia|alzheimer\w*|parkinson\w*|leuk\w+|terminal|palliative|memory care|care home|nursing home|retirement house|critical|life support|sepsis|no news|missing|not (?:recognise|recognize|know) (?:me|us)|day centre)\b/i;
const PROCEDURE =
  /\b(?:surgery|surgeries|operat(?:e|es|ion|ed|ing)|op\b|replaced|replacement|removed|taking (?:it|them) out|coming out|comes out|root canal|wisdom tooth|wisdom teeth|implant|biopsy|scan|mri|x-?ray|cast|plaster|stitches|cataracts?|caesarean|c-section|keyhole|hysterectomy|appendix|gallbladder|tonsils|bypass|stent|pacemaker|transplant|physio\w*|new (?:hip|knee)|tests?|procedure|specialist|treatment|transfusion|dialysis|under the knife|anaesthetic)\b/i;
const ILLNESS =
  /\b(?:br(?:oke|eaks?|oken)|fractur\w+|sprain\w*|pulled|tore|torn|twist\w*|bust\w*|dislocat\w*|slipped|fell|fall|fallen|came off|come off|knocked|cracked|infect\w+|flu|influenza|cold|fever|temperature|malaria|covid|corona|pneumonia|bronchitis|tonsillitis|measles|chicken ?pox|mumps|shingles|virus|bug|norovirus|vomit\w*|food poisoning|stomach|gastr\w+|hospital\w*|a&e|emergency room|ambulance|ill|illness|sick|poorly|unwell|under the weather|laid up|in bed|bedridden|injur\w+|hurt\w*|pain\w*|sore|ache\w*|back (?:went|is out|has gone)|recover\w*|convalesc\w*|rest(?:ing)?|crutch\w*|sling|bandag\w*|concuss\w*|lift(?:ing)?|half days|signed off|off sick|sick leave|tired by|weak|dizzy|vertigo|cough\w*|sneez\w*|throat|voice|tooth\w*|dentist|abscess|migraine|kidney stones?|gallstones?|anaemi\w*|lyme|dengue|typhoid|on the mend|heal\w*|mend\w*|limp\w*|physio\w*|pinned|plaster|faint\w*|collapsed|stung|bitten|burn(?:t|ed)|scald\w*|allergic reaction|rash|eye infection|swollen|hobbl\w*)\b/i;
const EXPECTING =
  /\b(?:pregnan\w*|expecting|due (?:in|on|date|any|at|around|nov|dec|jan|feb|mar|apr|may|jun|jul|aug|sep|oct)|weeks along|weeks as of|\d+ weeks|trimester|th month|baby (?:on the way|bump))\b/i;
const BIRTH =
  /\b(?:(?:was|were|is|are|been|got) born|gave birth|had (?:the|her|his|their|a|our) (?:baby|twins|little|boy|girl|son|daughter)|new(?:born| baby| arrival)|became (?:a |an )?(?:\w+ )?(?:mum|mom|dad|father|mother|parents|gran\w*|nana|opa|oma|koro|uncle|aunt\w*)|arrived (?:on|at|this|last|yesterday|safely|sun|mon|tue|wed|thu|fri|sat)[\s\S]{0,60}|welcomed (?:a|our|my)|had the twins)/i;
const BIRTH_WEIGHT = /\b\d(?:[.,]?\d+)? ?(?:kg|kilos?|grams?|g|lbs?|pounds?)\b/i;
const ENGAGED =
  /\b(?:got engaged|are engaged|engaged to|said yes|asked me to marry|asked (?:\p{L}+ )to marry|proposed|popped the question|engagement)\b/iu;
const MARRIED =
  /\b(?:got married|were married|we married|tied the knot|newlyweds?|eloped|married (?:on|last|in|yesterday|this))\b/i;
const ACHIEVED =
  /\b(?:passed (?:my|her|his|their|the|it|all|with|first)|passed!|i passed|(?:he|she|they) passed|won|wins|winning|first (?:prize|place)|gold|silver medal|bronze|medal|champions?|promoted (?:to|from)|got promoted|been promoted|made partner|got in(?:to)?\b|got through|accepted (?:at|for|into|to|by)|was accepted|admitted to|been picked|got picked|was picked|selected|made the (?:team|first|cut|squad|finals?)|graduated|defended (?:my|her|his|the)|qualified (?:for|as)|awarded|scholarship|distinction|straight a'?s|top marks|came first|came second|came third|took (?:first|second|third)|personal best|finished (?:my|her|his|the) (?:degree|phd|thesis|dissertation|novel|book|marathon)|cleared|has a place|got a place|have a place|got the (?:job|place|part|role|keys)|scored|landed (?:a|the|her|his)|citizenship (?:came|was granted|is through)|ran (?:a|the|my|her|his|in the)|completed)\b/i;
const NEW_JOB =
  /\b(?:new (?:job|role|position|post)|start(?:s|ed|ing)? (?:a|my|her|his|the|at|as|on|with)\b[\s\S]{0,60}?\b(?:job|role|head|director|manager|post|position|firm|company|council|department|hospital|clinic)|(?:took|taken|taking|accepted|got|landed|offered) (?:a|an|the|my|her|his) (?:new )?(?:job|role|position|post)|join(?:s|ed|ing)? (?:a|the) (?:firm|team|company|practice|developer)|take over as|becom(?:e|es|ing) (?:a )?partner|i am a partner|(?:have|has|had|was|is|been|got) promoted)\b/i;
const LEAVING =
  /\b(?:last (?:working )?day|gave notice|(?:handed|put) (?:in )?(?:my|her|his) notice(?: in)?|leav(?:e|es|ing) the (?:company|firm|bank|collective|school|agency)|finish up here|handing over to)\b/i;
const RETIREMENT = /\b(?:retir(?:e|es|ing|ement|ed))\b/i;
const JOBLESS =
  /\b(?:laid off|redundan\w+|lost (?:my|her|his|their) job|out of work|without (?:a )?job|unemploy\w*|got (?:his|her|my) notice|let go|fired|bankrup\w*|debts?|savings|overdraft|mortgage arrears)\b/i;
const ANNIVERSARY =
  /\b(?:anniversary|silver wedding|golden wedding|ruby wedding|diamond wedding|years? married|married (?:for )?[\p{L}\d-]+ years|years (?:of marriage|together))\b/iu;
const MOVE =
  /\b(?:mov(?:e|es|ed|ing) (?:house|home|flat|in(?:to)?|out|to|back|over|from|again|north|south|on)|changed house|house move|moving|relocat\w+|new (?:house|flat|apartment|place|home(?! office)|villa)|bought (?:a|an|our|the) (?:\w+ ){0,2}(?:house|flat|home|place|apartment|cottage|farm|bungalow|weatherboard|villa)|got the keys|unpack\w*|boxes|packing up|sold the (?:house|place|flat)|leav(?:e|es|ing) for (?:good|ever)|for good|shifting to|settl(?:ed|ing) in|take possession|close on (?:the|our|my) house)\b/i;
const VISITOR =
  /\b(?:is|are|'s|'re|were|was|com(?:e|es|ing)|arriv(?:e|es|ed|ing)|land(?:s|ed|ing)?|visit(?:s|ed|ing)?|stay(?:s|ed|ing)?|fl(?:y|ies|ying|ew) in|flying (?:over|back)|back from|home (?:from|for)|over from|in town|join(?:s|ing)? us|descend\w*)\b/i;
const VISIT_VERB =
  /\b(?:coming|comes|come|came|arriv(?:e|es|ed|ing)|land(?:s|ed|ing)|visiting (?:us|me|from)|visits (?:us|me)|is visiting|are visiting|stay(?:s|ed|ing)? with (?:us|me)|to stay|fl(?:ies|ying|ew|y) in|flying (?:over|back)|over from|in from|home from|home for|in town|descending)\b/i;
const TRIP =
  /\b(?:trip|holidays?|vacation|hols|honeymoon|getaway|break|weekend away|week away|cruise|safari|tour|road trip|city break|camping|hike|trek|trekking|pilgrimage|sabbatical|skiing|ski|sailing|off to|fly(?:ing)? (?:to|out|down|up)|flew|away (?:from|until|till|for|to|with)|are away|i'm away|travel(?:ling|ing|s|ed)?|going to|go to|heading (?:to|for|off)|leav(?:e|es|ing) for|driving (?:to|down|up)|drive (?:to|down|up)|back from|returned from|visit(?:ing|ed)?|spend(?:ing)?|spent|days in|weeks? in|fortnight|took (?:the|my|our)|was in|were in|been (?:to|in)|taking)\b/i;
const LEISURE =
  /\b(?:trip|holidays?|vacation|hols|honeymoon|getaway|weekend away|week away|cruise|safari|road trip|city break|camping|hike|hiking|trek|trekking|sabbatical|skiing|ski|sailing|beach|island|fortnight|break|wine|mountains|lakes?|sea|tour of|campervan|camper|caravan)\b/i;
const PET_NEW =
  /\b(?:brought (?:\p{L}+ ){0,3}home|bring(?:ing)? (?:\p{L}+ ){0,3}home|adopt\w*|collect(?:ed|ing) (?:a|our|my|the|\p{L}+)|picked up (?:a|our|my|the)|pick(?:ing)? up (?:a|our|my|the)|new (?:puppy|pup|kitten|dog|cat|rescue|addition|member|lodger|arrival)|got (?:a|ourselves a|myself a) (?:\p{L}+ ){0,3}(?:puppy|pup|kitten|dog|cat|rescue|hound|pony|rabbit|parrot)|rescue|take in (?:a|an)|took in|taken in|followed (?:me|us) home|arrived|joined (?:us|the family|the household)|\d+ (?:weeks|wks|wk|weeks old)|(?:eight|nine|ten|eleven|twelve)[- ]weeks?|moved in|puppy|kitten|retired)\b/iu;
const PET_LOST =
  /\b(?:missing|ran away|run away|walked out|disappeared|hasn't come (?:back|home)|not come (?:back|home)|vanished|lost (?:dog|cat)|escaped)\b/i;
const PET_ILL =
  /\b(?:at the vet|to the vet|bite|bitten|operation|surgery|ill|sick|poorly|drip|limp\w*|lame|broke|broken|diabetes|swallowed|poison\w*|stitches|cone|drip|tumou?r|medication|tablets|injections?|needle)\b/i;
const STRAIN =
  /\b(?:exhaust\w*|worn out|knackered|shattered|burn(?:ed|t|ing)?[- ]?out|overwhelm\w*|swamped|snowed under|drowning|run ragged|running on (?:empty|fumes)|at (?:my|the) limit|end of my (?:rope|tether)|(?:honestly|completely|utterly|totally|just|so) (?:finished|done|tired|spent)|dead on my feet|frayed|stressed|frazzled|fried|barely (?:slept|sleeping|coping)|haven't slept|hardly slept|not slept|no sleep|without (?:a|one|any) (?:day off|break|sleep)|no (?:day|days) off|too much on|tough|rough|hard (?:few )?(?:week|weeks|month|months|time|times|year)|difficult (?:few )?(?:week|weeks|month|months|time|year)|struggling|can't keep up|a wreck|breaking point|stretched|tired|weary|drained|spinning plates|short[- ]staffed|nights? awake|pulling all-nighters|1 ?am|2 ?am|3 ?am|all night)\b/i;
const SAD =
  /\b(?:cr(?:y|ied|ying|ies)|blue|lonely|sad|heartbroken|miss (?:him|her|them|my)|misses|upset|worried (?:about|sick)|lie awake|lying awake|afraid for|fear for|hate it)\b/i;
const DAMAGE =
  /\b(?:flood\w*|burst|leak\w*|fire|burgl\w*|stolen|break-in|broke in|robbed|storm|hurricane|earthquake|roof (?:came|blew|went)|ceiling|water (?:reached|in the)|insurance|yellow stickered|evacuat\w*|power cut|no heating|crashed|accident|car was)\b/i;
const COLLECT = /\bcollect(?:s|ing|or of|ion of|ed)?\s+(?:only\s+)?/i;
const TASTE =
  /\b(?:(?:love|loves|adore|adores|crazy about|mad about|fond of|addicted to|weakness (?:is|for)|can't resist|cannot resist|could live on|obsessed with|partial to|sucker for|fan of|favou?rite (?:\p{L}+ )?is|kilos? of|kg of|box of|boxes of|jar of|jars of|tin of|tins of|bag of|bags of|bottle of|bottles of|bar of|bars of|packets? of|crate of|supply of|stash of|nothing beats|live for)|(?:i|we|he|she|they)(?:'d| would| do| really| also| just| still| absolutely){0,2} (?:like|likes|prefer|prefers))\s+(?:(?:a|an|the|my|good|proper|real|really|some|any|that|this|all|very|own)\s+){0,3}/iu;
/** Words at which a thing liked or collected ends. */
const ENDS = new Set(
  'and from since for in as with i we on at that which because but when so than to a the every before after more is are too much though only of like all he she it they you who or was were do does have has very'.split(
    ' ',
  ),
);

/** Up to three words from `start` on, until a mark or a word that belongs to the rest of the sentence. */
function wordsFrom(text: string, start: number): string {
  const out: string[] = [];
  for (const [raw] of text.slice(start, start + 80).matchAll(/\S+/g)) {
    const word = raw.replace(/[^\p{L}\p{N}'’-]+$/u, '');
    if (word === '' || !/^[\p{L}\p{N}]/u.test(word) || ENDS.has(word.toLowerCase())) break;
    out.push(word);
    if (word !== raw || out.length === 3) break;
  }
  return out.join(' ');
}
/** A verb that starts, learns or turns to a pastime, and the pastime after it. */
const TAKE_UP =
  /\b(?:tak(?:en|ing|e|es) up|took up|start(?:ed|ing|s)?|begin(?:s|ning)?|began|begun|signed up (?:for|to)|enrolled (?:in|on|for)|swapped (?:it|that|\p{L}+) for|switched to|changed to|moved on to|gone over to|getting into|got into|gotten into|discovered|learn(?:ing|s|t)?|train(?:ing|s) for|joined (?:a|the|our|my|her|his)|hooked on|doing|does|trying)\s+(?:(?:a|an|the|her|his|my|our|their|some|to|how|do|play|playing|learn|learning|doing)\s+){0,3}/iu;

const TRY = nounPattern(TRY_NOUNS);
const DAY = nounPattern(DAY_NOUNS);
const HOBBY = nounPattern(HOBBY_NOUNS);
const LIVING = nounPattern(LIVING_NOUNS);
const MAKING = nounPattern(MAKING_NOUNS);
const PET = nounPattern(PET_NOUNS);
const SCHOOL = nounPattern(SCHOOL_NOUNS);

/** No personal quote is longer; what follows is cut off so that every pattern stays cheap on hostile input. */
const MAX_QUOTE = 600;

const HEAD_ONLY = new Set<ThemeKind>(['hobby', 'living', 'making', 'pet', 'pet-new', 'pet-ill', 'pet-lost']);

/** The text an opener about this fact may draw on: the newest quote, or the user's own statement where they wrote it by hand. */
export function wordsOf(fact: Fact): string {
  const quote = fact.evidence.at(-1)?.quote ?? (fact.origin === 'extracted' ? '' : fact.statement);
  return quote.slice(0, MAX_QUOTE).replace(/\s+/g, ' ').replaceAll('’', "'").trim();
}

/** What a fact is about, read from its category and its own words; null where nothing certain can be said. Pure. */
export function themeOf(fact: Fact): Theme | null {
  const text = wordsOf(fact);
  if (text === '') return null;
  const names = namesOf(fact);
  const bare = (kind: ThemeKind, place = false): Theme => ({
    kind,
    noun: null,
    plural: false,
    determiner: null,
    place: place ? placeIn(text, names) : null,
  });
  const noun = (kind: ThemeKind, found: NounPhrase, place = false): Theme => {
    // Of an event the whole name is said ("county chess final"), of what goes on only the word itself ("climbing").
    const said = HEAD_ONLY.has(kind) ? found.head : found.text;
    return { ...bare(kind, place), noun: said, plural: isPlural(said), determiner: found.determiner };
  };
  const find = (pattern: RegExp): NounPhrase | null => lastNoun(text, pattern, names);

  if (LOSS.test(text)) return bare('loss');
  if (PARTING.test(text) && fact.category !== 'education') return bare('parting');
  if (fact.category !== 'health' && fact.category !== 'feeling' && NOT_SO.test(text)) return bare('not-so');

  switch (fact.category) {
    case 'health':
      return health(text, bare);
    case 'feeling':
      return SAD.test(text) ? bare('sad') : STRAIN.test(text) ? bare('strain') : null;
    case 'birthday':
      return bare(ANNIVERSARY.test(text) ? 'anniversary' : 'birthday');
    case 'milestone':
      return milestone(text, fact, bare, noun, find);
    case 'education':
      return education(text, fact, bare, noun, find);
    case 'work':
      return work(text, fact, bare);
    case 'pet': {
      const pet = find(PET);
      const kind = PET_LOST.test(text)
        ? 'pet-lost'
        : PET_ILL.test(text)
          ? 'pet-ill'
          : fact.time !== 'habit' && PET_NEW.test(text)
            ? 'pet-new'
            : 'pet';
      return pet ? noun(kind, pet) : fact.name ? bare(kind) : null;
    }
    case 'home':
      if (DAMAGE.test(text)) return bare('damage');
      if (MOVE.test(text)) return { ...bare('move'), place: placeMovedTo(text, names) };
      return nounTheme('making', find(MAKING));
    case 'travel':
      return travel(text, fact, bare);
    case 'taste':
      return taste(text, bare);
    case 'hobby':
      return hobby(text, fact, bare, noun, find);
    case 'plan':
      return (
        (VISIT_VERB.test(text) && fact.who === 'family' ? bare('visitor') : null) ??
        event(fact, noun, find) ??
        (LEISURE.test(text) ? travel(text, fact, bare) : null) ??
        dated(fact, bare)
      );
    case 'family':
      return BIRTH.test(text) ? bare('birth') : VISIT_VERB.test(text) ? bare('visitor') : null;
    case 'background':
      return null;
  }

  function nounTheme(kind: ThemeKind, found: NounPhrase | null): Theme | null {
    return found ? noun(kind, found) : null;
  }
}

type Bare = (kind: ThemeKind, place?: boolean) => Theme;
type Noun = (kind: ThemeKind, found: NounPhrase, place?: boolean) => Theme;
type Find = (pattern: RegExp) => NounPhrase | null;

function health(text: string, bare: Bare): Theme | null {
  if (BIRTH.test(text) && !SERIOUS.test(text)) return bare('birth');
  if (LASTING.test(text)) return bare('lasting');
  if (SERIOUS.test(text)) return bare('serious');
  if (EXPECTING.test(text)) return bare('expecting');
  if (PROCEDURE.test(text)) return bare('procedure');
  return ILLNESS.test(text) ? bare('illness') : null;
}

function milestone(text: string, fact: Fact, bare: Bare, noun: Noun, find: Find): Theme | null {
  if (BIRTH.test(text) || (fact.time === 'past' && BIRTH_WEIGHT.test(text))) return bare('birth');
  if (EXPECTING.test(text)) return bare('expecting');
  if (RETIREMENT.test(text)) return bare('retirement');
  if (ANNIVERSARY.test(text)) return bare('anniversary');
  if (fact.time === 'past' && MARRIED.test(text)) return bare('married');
  if (fact.time !== 'future' && ENGAGED.test(text)) return bare('engaged');
  const found = event(fact, noun, find);
  if (fact.time === 'past' && ACHIEVED.test(text)) return found ? { ...found, kind: 'achieved' } : bare('achieved');
  if (found) return found;
  if (/\b(?:getting married|get married|marr(?:y|ies|ying))\b/i.test(text))
    return { ...bare('day'), noun: 'wedding', determiner: fact.who === 'person' ? 'my' : null };
  if (/\bgraduates?\b/i.test(text) && fact.time === 'future') return { ...bare('day'), noun: 'graduation' };
  return dated(fact, bare);
}

function education(text: string, fact: Fact, bare: Bare, noun: Noun, find: Find): Theme | null {
  if (fact.time === 'past' && ACHIEVED.test(text)) {
    const found = find(TRY);
    return found ? noun('achieved', found) : bare('achieved');
  }
  if (/\bfail(?:s|ed|ing)?\b|\bresit/i.test(text)) return fact.time === 'future' ? bare('dated') : null;
  const exam = find(TRY);
  if (exam) return noun('try', exam);
  if (/\bdefen(?:d|ds|ding)\b[\s\S]{0,20}\b(?:thesis|dissertation)\b/i.test(text))
    return { ...bare('try'), noun: defended(text), determiner: 'my' };
  if (/\b(?:graduat(?:es|e|ing|ion))\b/i.test(text) && fact.time === 'future') {
    const day = find(DAY);
    return day ? noun('day', day) : { ...bare('day'), noun: 'graduation' };
  }
  const school = find(SCHOOL);
  if (
    school &&
    /\b(?:start(?:s|ed|ing)?|begin(?:s|ning)?|began|enter(?:s|ed|ing)?|first day|off to|leav(?:es|ing|e) for|goes to|going to|report(?:s|ed)?|mov(?:ed|es|ing) to|boarding|joins?|freshman|fresher)\b/i.test(
      text,
    )
  )
    return noun('school-start', school, true);
  const hobbyNoun = find(HOBBY);
  if (hobbyNoun && fact.time !== 'past') return noun('hobby', hobbyNoun);
  return event(fact, noun, find) ?? dated(fact, bare);
}

/** Where a move goes: a place one leaves is none. */
function placeMovedTo(text: string, names: ReadonlySet<string>): string | null {
  for (const hit of text.matchAll(/(?:^|\s)(?:to|into|in)\s/gi)) {
    const before = text.slice(Math.max(0, hit.index - 40), hit.index);
    if (
      /\b(?:sold|left|leave|leaving|from|out of)\b[^,.;]*$/i.test(before) &&
      !/\b(?:mov\w+|shift\w+)\b[^,.;]*$/i.test(before)
    )
      continue;
    const place = placeIn(text.slice(hit.index, hit.index + 80), names);
    if (
      place &&
      text
        .slice(hit.index)
        .trimStart()
        .toLowerCase()
        .startsWith(place.split(' ')[0] ?? '')
    )
      return place;
  }
  return null;
}

/** "defend my thesis" -> the noun for it, in the mail's own word. */
function defended(text: string): string {
  return /dissertation/i.test(text) ? 'dissertation defence' : 'thesis defence';
}

function work(text: string, fact: Fact, bare: Bare): Theme | null {
  if (JOBLESS.test(text)) return bare('parting');
  if (RETIREMENT.test(text)) return bare('retirement');
  if (/\b(?:promot(?:ed|ion)|made partner|am a partner|becom\w+ (?:a )?partner)\b/i.test(text))
    return { ...bare('achieved'), noun: /promotion|promoted/i.test(text) ? 'promotion' : null };
  if (NEW_JOB.test(text))
    return {
      ...bare('new-job'),
      noun: /\b(?:job|role|position|company|business|practice)\b/i.exec(text)?.[0]?.toLowerCase() ?? null,
    };
  if (LEAVING.test(text) && fact.time === 'future') return bare('leaving');
  return null;
}

function travel(text: string, fact: Fact, bare: Bare): Theme | null {
  if (fact.who === 'family' && VISITOR.test(text) && VISIT_VERB.test(text)) return bare('visitor');
  const theme = bare('trip', true);
  // A day off is no journey, and where both were is nothing to ask about.
  if (/\b(?:(?:with|seeing|see|visit(?:ing)?|join(?:ing)?) you|you guys)\b/i.test(text)) return null;
  if (!theme.place && /\b(?:vacation day|days? off|day of (?:vacation|leave)|half[- ]day)\b/i.test(text)) return null;
  if (!TRIP.test(text) && !theme.place) return null;
  // A plain absence may be anything: only a holiday or a place one goes to for oneself is spoken of.
  return LEISURE.test(text) || theme.place ? theme : null;
}

function taste(text: string, bare: Bare): Theme | null {
  const found = collected(text);
  if (found) return { ...bare('collection'), noun: found };
  const verb = TASTE.exec(text);
  const liked = verb ? wordsFrom(text, verb.index + verb[0].length) : '';
  if (
    !liked ||
    /^(?:it|that|this|him|her|them|you|me|to|what|how|when|one|your|not|all|being|having|going|us|more|the|so|books?|idea|ideas|work|things?|way|people|place|town|team|job|design|colou?rs?|look|draft|version|logo|site|photos?)\b/i.test(
      liked,
    )
  )
    return null;
  const noun = liked.replace(/\s+(?:so much|very much|too much|a lot|so|much|best|most|really|dearly)$/i, '');
  if (/^\p{Lu}{2,}$/u.test(noun) || /\b(?:it|them|that|this|him|her|you|me|us)$/i.test(noun)) return null;
  return { ...bare('taste'), noun, plural: isPlural(noun) };
}

/** What is collected, or null. */
function collected(text: string): string | null {
  const verb = COLLECT.exec(text);
  const found = verb ? wordsFrom(text, verb.index + verb[0].length) : '';
  return /^(?:them|it|these|those|an|my|our|us|me|you|him|her|up|dust|at|on)\b|^$/i.test(found) ? null : found;
}

function hobby(text: string, fact: Fact, bare: Bare, noun: Noun, find: Find): Theme | null {
  if (fact.time === 'past' && ACHIEVED.test(text)) {
    const found = find(TRY);
    return found ? noun('achieved', found) : bare('achieved');
  }
  if (fact.time === 'future' || (fact.when !== null && fact.time !== 'habit')) {
    const found = event(fact, noun, find);
    if (found) return found;
  }
  const collection = collected(text);
  if (collection) return { ...bare('collection'), noun: collection };
  // What was taken up last counts: "swapped gymnastics for climbing" is about climbing.
  const watched =
    /^(?:football|soccer|rugby|cricket|baseball|basketball|hockey|ice hockey|volleyball|handball|tennis|golf|darts|snooker|lacrosse|softball)$/i;
  const up = TAKE_UP.exec(text);
  if (up) {
    const after = text.slice(up.index + up[0].length, up.index + up[0].length + 80);
    const first = firstNoun(after, HOBBY);
    if (first) return noun('hobby', first);
  }
  const living = find(LIVING);
  const pastime = find(HOBBY);
  // Who follows a sport does not play it.
  if (
    pastime &&
    watched.test(pastime.head) &&
    fact.who === 'person' &&
    !/\b(?:play(?:s|ing)?|coach\w*|train\w*|join\w*|practi[sc]\w*|under-?\d+|u\d+|learn\w*|lessons|took up|our club|my club)\b/i.test(
      text,
    )
  )
    return null;
  if (pastime && (!living || pastime.start >= living.start)) return noun('hobby', pastime);
  if (living) return noun('living', living);
  const verb = pastimeVerb(text);
  if (verb) return { ...bare('hobby'), noun: verb };
  const made = find(MAKING);
  if (made) return noun('making', made);
  const tried = event(fact, noun, find);
  if (tried && fact.time !== 'past') return tried;
  // A pastime whose name is not known can still be one that both have in common.
  return dated(fact, bare) ?? (fact.time === 'past' ? null : bare('hobby', true));
}

/** "I swim", "we knit", "she is learning to surf": the pastime as a gerund. */
const PASTIME_VERBS: Readonly<Record<string, string>> = {
  swim: 'swimming',
  swam: 'swimming',
  run: 'running',
  ran: 'running',
  row: 'rowing',
  surf: 'surfing',
  sail: 'sailing',
  ski: 'skiing',
  skate: 'skating',
  climb: 'climbing',
  hike: 'hiking',
  cycle: 'cycling',
  knit: 'knitting',
  sew: 'sewing',
  paint: 'painting',
  draw: 'drawing',
  bake: 'baking',
  brew: 'brewing',
  sing: 'singing',
  dance: 'dancing',
  weave: 'weaving',
  quilt: 'quilting',
  fish: 'fishing',
  garden: 'gardening',
  juggle: 'juggling',
  kayak: 'kayaking',
  box: 'boxing',
  fence: 'fencing',
};
/** The pastime a sentence names or shows ("I went for a swim" -> "swimming"), or null. */
export function pastimeIn(text: string): string | null {
  const short = text.slice(0, MAX_QUOTE);
  const outing =
    /\bfor an? (?:\p{L}+ )?(swim|run|row|sail|ski|skate|climb|hike|cycle|surf|kayak|fish|paint|sing|dance)\b/iu.exec(
      short,
    )?.[1];
  if (outing) return PASTIME_VERBS[outing.toLowerCase()] ?? null;
  return (
    pastimeVerb(short) ?? lastNoun(short, HOBBY, new Set())?.head ?? lastNoun(short, LIVING, new Set())?.head ?? null
  );
}

function pastimeVerb(text: string): string | null {
  const found =
    /\b(?:i|we|he|she|they|to|also|now|still|just)\s+(swim|swam|run|ran|row|surf|sail|ski|skate|climb|hike|cycle|knit|sew|paint|draw|bake|brew|sing|dance|weave|quilt|fish|garden|juggle|kayak|box|fence)s?\b(?!\s+(?:a|an|the|my|our|her|his|late|out|into|up|errands|away|off|down|on|your|this|that|for it|it)\b)/i.exec(
      text,
    )?.[1];
  return found ? (PASTIME_VERBS[found.toLowerCase()] ?? null) : null;
}

/** Somebody who watches needs no luck. */
const WATCHING =
  /\b(?:see(?:ing)?|watch(?:ing)?|tickets?|attend(?:ing)?|miss|hear|listen(?:ing)?|(?:go|going|goes|off|get|getting|come|coming) (?:\p{L}+ )?(?:to|for)|on tv|take (?:my|the|our) \p{L}+ to|taking (?:my|the|our|\p{L}+))\b/iu;
const PERFORMING =
  /\b(?:sing(?:s|ing)?|play(?:s|ing)?|perform\w*|compet\w+|danc(?:e|es|ing) in|tak(?:e|es|ing) part|my first|solo|conduct\w*|in it|enter(?:ed|ing)?|qualif\w+|tak(?:e|es|ing) (?:my|her|his|their|the) )\b/i;

function event(fact: Fact, noun: Noun, find: Find): Theme | null {
  const tried = find(TRY);
  const day = find(DAY);
  const text = wordsOf(fact);
  if (tried && fact.category !== 'education' && WATCHING.test(text) && !PERFORMING.test(text))
    return noun('day', tried);
  if (tried && day) return day.end >= tried.end ? noun('day', day) : noun('try', tried);
  if (tried) return noun('try', tried);
  return day ? noun('day', day) : null;
}

/** Something on a day whose name is not known: of the reader's own plans too, and of errands, nothing is said. */
function dated(fact: Fact, bare: Bare): Theme | null {
  if (fact.when?.precision !== 'day' || fact.time === 'past') return null;
  const text = wordsOf(fact);
  if (
    /\b(?:you|your|yours|us|let's|meet\w*|calls?|chat|lunch|beers?|shop\w*|court|lawyer|tax|appointment|babysit\w*|leaving|back)\b/i.test(
      text,
    )
  )
    return null;
  if (fact.category === 'plan' && fact.who === 'person' && !ACTS.test(text)) return null;
  return bare('dated');
}
const ACTS =
  /\b(?:sing\w*|play\w*|perform\w*|compet\w+|speak\w*|run(?:ning)?|swim\w*|rid(?:e|ing)|rac(?:e|ing)|climb\w*|tak(?:e|ing) part|defend\w*|exhibit\w*|unveil\w*|my first|our first|celebrat\w*|solo|stage|doing|big day|finally|after (?:\w+ )?years)\b/i;

/** Words for a part of an event or for any event: the name of the whole is better where it stands in the same clause. */
const PART =
  /^(?:oath|swearing-in|solo|first day|set|stall|reading|speech|talk|half|dinner|lunch|first night|rehearsal|dance|ball|game|match|quiz)(?:s|es)?$/i;

/** The thing a sentence is about: the first one named, its longest name, the whole before its parts. */
function lastNoun(text: string, pattern: RegExp, names: ReadonlySet<string>): NounPhrase | null {
  let best: NounPhrase | null = null;
  for (const hit of text.matchAll(pattern)) {
    if (best && hit.index < best.end) continue;
    const end = hit.index + hit[0].length;
    if (NAMED_AFTER.test(text.slice(end, end + 40))) continue;
    const found = nounPhrase(text, hit.index, end, names);
    if (VERB_TOO.test(found.text) && found.determiner === null) continue;
    // "Cottage Hill Lane": part of a name.
    if (/^\p{Lu}/u.test(hit[0]) && hit.index > 0 && /^\s+\p{Lu}/u.test(text.slice(end, end + 3))) continue;
    if (!best || (PART.test(best.head) && !PART.test(found.head))) best = found;
    else if (hit.index - best.end <= 1) {
      const whole = text.slice(best.start, found.end);
      best = { ...found, start: best.start, determiner: best.determiner, text: whole, head: whole };
    }
  }
  return best;
}

function firstNoun(text: string, pattern: RegExp): NounPhrase | null {
  const hit = text.matchAll(pattern).next().value;
  if (!hit || hit.index > 40) return null;
  return {
    text: hit[0],
    head: hit[0],
    determiner: null,
    plural: isPlural(hit[0]),
    start: hit.index,
    end: hit.index + hit[0].length,
  };
}

/** Names of people in the fact, lower case: they are no part of a thing's name. */
export function namesOf(fact: Fact): Set<string> {
  const out = new Set<string>();
  for (const word of (fact.name ?? '').split(/[^\p{L}'’-]+/u)) if (word) out.add(word.toLowerCase());
  return out;
}
