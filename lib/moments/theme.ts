import type { Fact } from '../model/fact.ts';
import { DAY_NOUNS, HOBBY_NOUNS, LIVING_NOUNS, MAKING_NOUNS, nounPattern, PET_NOUNS, SCHOOL_NOUNS, TRY_NOUNS } from './lexicon.ts';
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
  | 'pet'
  | 'try'
  | 'day'
  | 'hobby'
  | 'living'
  | 'making'
  | 'collection'
  | 'strain'
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
  /\b(?:died|dies|death|dead|deceased|late (?:husband|wife|father|mother|dad|mum|brother|sister)|passed away|passing of|passed on|passed last|funeral|wake for|memorial service|buried|burial|cremat\w+|bereave\w*|condolences|mourning|grief|grieving|lost (?:my|our|her|his|their) (?:dad|mum|mom|father|mother|wife|husband|brother|sister|son|daughter|baby|gran\w*|dog|cat|uncle|aunt|best friend|friend|partner)|put (?:\w+ ){0,3}(?:down|to sleep)|to let (?:him|her|it|\w+) go|let sleep|been gone|is no longer with us|miscarr\w+|stillb\w+|ashes|ofrenda|hospice)\b/i;
const PARTING =
  /\b(?:divorc\w*|separat(?:ed|ing|ion)|split(?:ting|ted)? up|broke up|breaking up|called off|wedding(?:'s| is| was) off|engagement(?:'s| is) off|moved out on|ex-(?:wife|husband|partner)|custody|decree)\b/i;
const NOT_SO =
  /\b(?:if (?:we|i|they|he|she) (?:ever|win|won|could|were)|if ever|one of these days|one day (?:i|we)(?:'ll| will| might| may)|some ?day|pipe ?dream|hold (?:your|my) breath|in my dreams|in another life|when i(?:'m| am) rich|wouldn't mind (?:a|an|some)|don't (?:have|follow|like|play|do|own|care|watch|drink|eat|really)|doesn't (?:have|follow|like|play|do|own|care|watch)|do not (?:have|follow|like|play|own|care|watch)|does not (?:have|follow|like|play|own)|no (?:kids|children|pets|dogs?|cats?|wife|husband|plans)|not (?:a|much of a|really a|married|into|my)|gave up|giving up|given up|used to|is history|no longer|anymore|any more|never (?:been|had|liked|got|learn\w*|played|have)|can(?:'t|not) (?:stand|abide|bear)|hates?|quit(?:ting)?)\b/i;
const LASTING =
  /\b(?:allerg\w*|intoleran\w*|diabet\w*|coeliac|celiac|asthma\w*|autis\w*|adhd|dyslex\w*|epilep\w*|sober|sobriety|last drink|stopped (?:smoking|drinking)|quit smoking|hearing aids?|colou?r[- ]?blind|vegetarian|vegan|blood pressure|cholesterol|arthritis|migraines?|insomnia|weigh(?:t|s|ed)?|a1c|glasses|panic attacks|depress\w*|anxiety|anxious|ptsd|therapist|therapy for|deaf|blind|wheelchair|disab\w+)\b/i;
const SERIOUS =
  /\b(?:cancer|tumou?r|chemo\w*|radiotherapy|stroke|heart attack|icu|intensive care|nicu|ventilator|coma|dementia|alzheimer\w*|parkinson\w*|leuk\w+|terminal|palliative|memory care|care home|nursing home|retirement house|critical|life support|sepsis|no news|missing|not (?:recognise|recognize|know) (?:me|us)|day centre)\b/i;
const PROCEDURE =
  /\b(?:surgery|surgeries|operat(?:ion|ed|ing)|op\b|replaced|replacement|removed|taking (?:it|them) out|coming out|comes out|root canal|wisdom tooth|wisdom teeth|implant|biopsy|scan|mri|x-?ray|cast|plaster|stitches|cataracts?|caesarean|c-section|keyhole|hysterectomy|appendix|gallbladder|tonsils|bypass|stent|pacemaker|transplant|physio\w*|new (?:hip|knee)|tests?|procedure|specialist|treatment|transfusion|dialysis|under the knife|anaesthetic)\b/i;
const EXPECTING = /\b(?:pregnan\w*|expecting|due (?:in|on|date|any|at|around|nov|dec|jan|feb|mar|apr|may|jun|jul|aug|sep|oct)|weeks along|weeks as of|\d+ weeks|trimester|th month|baby (?:on the way|bump))\b/i;
const BIRTH =
  /\b(?:(?:was|were|is|are|been|got) born|gave birth|had (?:the|her|his|their|a|our) (?:baby|twins|little|boy|girl|son|daughter)|new(?:born| baby| arrival)|became (?:a |an )?(?:\w+ )?(?:mum|mom|dad|father|mother|parents|gran\w*|nana|opa|oma|koro|uncle|aunt\w*)|arrived (?:on|at|this|last|yesterday|safely|sun|mon|tue|wed|thu|fri|sat)[\s\S]{0,60}|\d(?:[.,]\d+)? ?(?:kg|kilos?|grams?|g|lbs?|pounds?)\b|welcomed (?:a|our|my)|had the twins)/i;
const ENGAGED = /\b(?:got engaged|are engaged|engaged to|said yes|asked me to marry|asked (?:\p{L}+ )to marry|proposed|popped the question|engagement)\b/iu;
const MARRIED = /\b(?:got married|were married|we married|tied the knot|newlyweds?|eloped|married (?:on|last|in|yesterday|this))\b/i;
const ACHIEVED =
  /\b(?:passed (?:my|her|his|their|the|it|all|with|first)|passed!|i passed|(?:he|she|they) passed|won|wins|winning|first (?:prize|place)|gold|silver medal|bronze|medal|champions?|promoted (?:to|from)|got promoted|been promoted|made partner|got in(?:to)?\b|got through|accepted (?:at|for|into|to|by)|was accepted|admitted to|been picked|got picked|was picked|selected|made the (?:team|first|cut|squad|finals?)|graduated|defended (?:my|her|his|the)|qualified (?:for|as)|awarded|scholarship|distinction|straight a'?s|top marks|came first|came second|came third|took (?:first|second|third)|personal best|finished (?:my|her|his|the) (?:degree|phd|thesis|dissertation|novel|book|marathon)|cleared|has a place|got a place|have a place|got the (?:job|place|part|role|keys)|scored|landed (?:a|the|her|his)|citizenship (?:came|was granted|is through)|ran (?:a|the|my|her|his|in the)|completed)\b/i;
const NEW_JOB =
  /\b(?:new (?:job|role|position|post)|start(?:s|ed|ing)? (?:a|my|her|his|the|at|as|on|with)\b[\s\S]{0,60}?\b(?:job|role|head|director|manager|post|position|firm|company|council|department|hospital|clinic)|(?:took|taken|taking|accepted|got|landed|offered) (?:a|an|the|my|her|his) (?:new )?(?:job|role|position|post)|join(?:s|ed|ing)? (?:a|the) (?:firm|team|company|practice|developer)|take over as|becom(?:e|es|ing) (?:a )?partner|i am a partner|(?:have|has|had|was|is|been|got) promoted)\b/i;
const LEAVING = /\b(?:last (?:working )?day|gave notice|(?:handed|put) (?:in )?(?:my|her|his) notice(?: in)?|leav(?:e|es|ing) the (?:company|firm|bank|collective|school|agency)|finish up here|handing over to)\b/i;
const RETIREMENT = /\b(?:retir(?:e|es|ing|ement|ed))\b/i;
const JOBLESS = /\b(?:laid off|redundan\w+|lost (?:my|her|his|their) job|out of work|without (?:a )?job|unemploy\w*|got (?:his|her|my) notice|let go|fired|bankrup\w*|debts?|savings|overdraft|mortgage arrears)\b/i;
const ANNIVERSARY = /\b(?:anniversary|silver wedding|golden wedding|ruby wedding|diamond wedding|years? married|married (?:for )?[\p{L}\d-]+ years|years (?:of marriage|together))\b/iu;
const MOVE =
  /\b(?:mov(?:e|es|ed|ing) (?:house|home|flat|in(?:to)?|out|to|back|over|from|again|north|south|on)|changed house|house move|moving|relocat\w+|new (?:house|flat|apartment|place|home|villa)|bought (?:a|an|our|the) (?:\w+ ){0,2}(?:house|flat|home|place|apartment|cottage|farm|bungalow|weatherboard|villa)|got the keys|unpack\w*|boxes|packing up|sold the (?:house|place|flat)|leav(?:e|es|ing) for (?:good|ever)|for good|shifting to|settl(?:ed|ing) in|take possession|close on (?:the|our|my) house)\b/i;
const VISITOR =
  /\b(?:is|are|'s|'re|were|was|com(?:e|es|ing)|arriv(?:e|es|ed|ing)|land(?:s|ed|ing)?|visit(?:s|ed|ing)?|stay(?:s|ed|ing)?|fl(?:y|ies|ying|ew) in|flying (?:over|back)|back from|home (?:from|for)|over from|in town|join(?:s|ing)? us|descend\w*)\b/i;
const VISIT_VERB =
  /\b(?:coming|comes|come|came|arriv(?:e|es|ed|ing)|land(?:s|ed|ing)|visiting (?:us|me|from)|visits (?:us|me)|is visiting|are visiting|stay(?:s|ed|ing)? with (?:us|me)|to stay|fl(?:ies|ying|ew|y) in|flying (?:over|back)|over from|in from|home from|home for|in town|descending)\b/i;
const TRIP =
  /\b(?:trip|holidays?|vacation|hols|honeymoon|getaway|break|weekend away|week away|cruise|safari|tour|road trip|city break|camping|hike|trek|trekking|pilgrimage|sabbatical|skiing|ski|sailing|off to|fly(?:ing)? (?:to|out|down|up)|flew|away (?:from|until|till|for|to|with)|are away|i'm away|travel(?:ling|ing|s|ed)?|going to|go to|heading (?:to|for|off)|leav(?:e|es|ing) for|driving (?:to|down|up)|drive (?:to|down|up)|back from|returned from|visit(?:ing|ed)?|spend(?:ing)?|spent|days in|weeks? in|fortnight|took (?:the|my|our)|was in|were in|been (?:to|in)|taking)\b/i;
const LEISURE = /\b(?:trip|holidays?|vacation|hols|honeymoon|getaway|weekend away|week away|cruise|safari|road trip|city break|camping|hike|hiking|trek|trekking|sabbatical|skiing|ski|sailing|beach|island|fortnight|break|kids|family|wife|husband|wine|mountains|lakes?|sea|tour of|campervan|camper|caravan)\b/i;
const PET_NEW =
  /\b(?:brought (?:\p{L}+ ){0,3}home|bring(?:ing)? (?:\p{L}+ ){0,3}home|adopt\w*|collect(?:ed|ing) (?:a|our|my|the|\p{L}+)|picked up (?:a|our|my|the)|pick(?:ing)? up (?:a|our|my|the)|new (?:puppy|pup|kitten|dog|cat|rescue|addition|member|lodger|arrival)|got (?:a|ourselves a|myself a) (?:\p{L}+ ){0,3}(?:puppy|pup|kitten|dog|cat|rescue|hound|pony|rabbit|parrot)|rescue|take in (?:a|an)|took in|taken in|followed (?:me|us) home|arrived|joined (?:us|the family|the household)|\d+ (?:weeks|wks|wk|weeks old)|(?:eight|nine|ten|eleven|twelve)[- ]weeks?|moved in|puppy|kitten|retired)\b/iu;
const PET_ILL = /\b(?:vet|bite|bitten|operation|surgery|ill|sick|poorly|drip|limp\w*|lame|broke|broken|diabetes|swallowed|poison\w*|stitches|cone|missing|run away|ran away|walked out|lost)\b/i;
const STRAIN =
  /\b(?:exhaust\w*|worn out|knackered|shattered|burn(?:ed|t|ing)?[- ]?out|overwhelm\w*|swamped|snowed under|drowning|run ragged|running on (?:empty|fumes)|at (?:my|the) limit|end of my (?:rope|tether)|(?:honestly|completely|utterly|totally|just|so) (?:finished|done|tired|spent)|dead on my feet|frayed|stressed|frazzled|fried|barely (?:slept|sleeping|coping)|haven't slept|hardly slept|not slept|no sleep|without (?:a|one|any) (?:day off|break|sleep)|no (?:day|days) off|(?:sleep|hours)[\s\S]{0,20}in total|(?:hours'?|of) sleep|too much|tough|rough|hard (?:few )?(?:week|weeks|month|months|time|times|year)|difficult (?:few )?(?:week|weeks|month|months|time|year)|struggling|can't keep up|hectic|crazy|manic|mad (?:week|month)|a wreck|breaking point|long (?:week|weeks|month|days)|stretched|tired|weary|drained|spinning plates|short[- ]staffed|crying|blue|lonely|sad|heartbroken|low|upset|worried (?:about|sick)|lie awake|nights? awake|pulling all-nighters|1 ?am|2 ?am|3 ?am|all night)\b/i;
const DAMAGE = /\b(?:flood\w*|burst|leak\w*|fire|burgl\w*|stolen|break-in|broke in|robbed|storm|hurricane|earthquake|roof (?:came|blew|went)|ceiling|water (?:reached|in the)|insurance|mould|mold|yellow stickered|evacuat\w*|power cut|no heating|crashed|accident|car was)\b/i;
const COLLECT = /\bcollect(?:s|ing|or of|ion of|ed)?\s+(?:only\s+)?((?:[\p{L}'’-]+\s+){0,2}[\p{L}'’-]+?)(?=\s+(?:only|and|from|since|for|in|as|like|of|with|i|we|on|at|that|which|because|but|when|all|he|she)\b|[,.;:!?()]|\s*$)/iu;
const TASTE =
  /(?:\b(?:(?:i|we|he|she|they)(?:'d| would| do| really| also| just| still| absolutely)? (?:love|loves|adore|adores|like|likes|prefer|prefers)|(?:love|loves|adore|adores|crazy about|mad about|fond of|addicted to|weakness (?:is|for)|can't resist|cannot resist|could live on|obsessed with|partial to|sucker for|a fan of|fan of|favou?rite (?:\p{L}+ )?is|kilos? of|kg of|box of|boxes of|jar of|jars of|tin of|tins of|bag of|bags of|bottle of|bottles of|bar of|bars of|packets? of|crate of|supply of|stash of|nothing beats|live for|reads?))\s+(?:(?:a|an|the|my|good|proper|real|really|some|any|that|this|all|very|own)\s+){0,3})((?:[\p{L}'’-]+\s+){0,2}[\p{L}'’-]+?)(?=\s+(?:and|from|since|for|in|as|with|i|we|on|at|that|which|because|but|when|so|than|to|a|the|every|before|after|more|is|are|too|much|though)\b|[,.;:!?()"]|\s*$)/iu;
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
  const bare = (kind: ThemeKind, place = false): Theme => ({ kind, noun: null, plural: false, determiner: null, place: place ? placeIn(text, names) : null });
  const noun = (kind: ThemeKind, found: NounPhrase, place = false): Theme => ({ ...bare(kind, place), noun: found.text, plural: found.plural, determiner: found.determiner });
  const find = (pattern: RegExp): NounPhrase | null => lastNoun(text, pattern, names);

  if (LOSS.test(text)) return bare('loss');
  if (PARTING.test(text) && fact.category !== 'education') return bare('parting');
  if (fact.category !== 'health' && fact.category !== 'feeling' && NOT_SO.test(text)) return bare('not-so');

  switch (fact.category) {
    case 'health':
      return health(text, bare);
    case 'feeling':
      return STRAIN.test(text) ? bare('strain') : null;
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
      const kind = PET_ILL.test(text) ? 'pet-ill' : fact.time !== 'habit' && PET_NEW.test(text) ? 'pet-new' : 'pet';
      return pet ? noun(kind, pet) : fact.name ? bare(kind) : null;
    }
    case 'home':
      if (DAMAGE.test(text)) return bare('damage');
      if (MOVE.test(text)) return bare('move', true);
      return nounTheme('making', find(MAKING)) ?? nounTheme('living', find(LIVING));
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
        nounTheme('living', find(LIVING)) ??
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

function health(text: string, bare: Bare): Theme {
  if (BIRTH.test(text) && !SERIOUS.test(text)) return bare('birth');
  if (LASTING.test(text)) return bare('lasting');
  if (SERIOUS.test(text)) return bare('serious');
  if (EXPECTING.test(text)) return bare('expecting');
  if (PROCEDURE.test(text)) return bare('procedure');
  return bare('illness');
}

function milestone(text: string, fact: Fact, bare: Bare, noun: Noun, find: Find): Theme | null {
  if (BIRTH.test(text)) return bare('birth');
  if (EXPECTING.test(text)) return bare('expecting');
  if (RETIREMENT.test(text)) return bare('retirement');
  if (ANNIVERSARY.test(text)) return bare('anniversary');
  if (fact.time === 'past' && MARRIED.test(text)) return bare('married');
  if (fact.time !== 'future' && ENGAGED.test(text)) return bare('engaged');
  const found = event(fact, noun, find);
  if (fact.time === 'past' && ACHIEVED.test(text)) return found ? { ...found, kind: 'achieved' } : bare('achieved');
  if (found) return found;
  if (/\b(?:getting married|get married|marr(?:y|ies|ying))\b/i.test(text)) return { ...bare('day'), noun: 'wedding' };
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
  if (/\bdefen(?:d|ds|ding)\b[\s\S]{0,20}\b(?:thesis|dissertation)\b/i.test(text)) return { ...bare('try'), noun: defended(text), determiner: 'the' };
  if (/\b(?:graduat(?:es|e|ing|ion))\b/i.test(text) && fact.time === 'future') {
    const day = find(DAY);
    return day ? noun('day', day) : { ...bare('day'), noun: 'graduation' };
  }
  const school = find(SCHOOL);
  if (school && /\b(?:start(?:s|ed|ing)?|begin(?:s|ning)?|began|enter(?:s|ed|ing)?|first day|off to|leav(?:es|ing|e) for|goes to|going to|report(?:s|ed)?|mov(?:ed|es|ing) to|boarding|joins?|freshman|fresher)\b/i.test(text)) return noun('school-start', school, true);
  const hobbyNoun = find(HOBBY);
  if (hobbyNoun && fact.time !== 'past') return noun('hobby', hobbyNoun);
  return event(fact, noun, find) ?? dated(fact, bare);
}

/** "defend my thesis" -> the thing defended, in the mail's word. */
function defended(text: string): string {
  return /dissertation/i.test(text) ? 'dissertation' : 'thesis';
}

function work(text: string, fact: Fact, bare: Bare): Theme | null {
  if (JOBLESS.test(text)) return bare('parting');
  if (RETIREMENT.test(text)) return bare('retirement');
  if (/\b(?:promot(?:ed|ion)|made partner|am a partner|becom\w+ (?:a )?partner)\b/i.test(text)) return { ...bare('achieved'), noun: /promotion|promoted/i.test(text) ? 'promotion' : null };
  if (NEW_JOB.test(text)) return { ...bare('new-job'), noun: /\bjob\b/i.test(text) ? 'job' : /\brole\b/i.test(text) ? 'role' : /\bposition\b/i.test(text) ? 'position' : null };
  if (LEAVING.test(text) && fact.time === 'future') return bare('leaving');
  return null;
}

function travel(text: string, fact: Fact, bare: Bare): Theme | null {
  if (fact.who === 'family' && VISITOR.test(text) && VISIT_VERB.test(text)) return bare('visitor');
  const theme = bare('trip', true);
  if (!TRIP.test(text) && !theme.place) return null;
  // A plain absence may be anything: only a holiday or a place one goes to for oneself is spoken of.
  return LEISURE.test(text) || theme.place ? theme : null;
}

function taste(text: string, bare: Bare): Theme | null {
  const found = COLLECT.exec(text)?.[1];
  if (found) return { ...bare('collection'), noun: found.toLowerCase() === 'only' ? null : found };
  const liked = TASTE.exec(text)?.[1];
  if (!liked || /^(?:it|that|this|him|her|them|you|me|to|what|how|when|one|your|not|all|being|having|going|us|more|the|so)\b/i.test(liked)) return null;
  return { ...bare('taste'), noun: liked, plural: isPlural(liked) };
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
  const collection = COLLECT.exec(text)?.[1];
  if (collection) return { ...bare('collection'), noun: collection };
  // What was taken up last counts: "swapped gymnastics for climbing" is about climbing.
  const up = TAKE_UP.exec(text);
  if (up) {
    const after = text.slice(up.index + up[0].length, up.index + up[0].length + 80);
    const first = firstNoun(after, HOBBY);
    if (first) return noun('hobby', first);
  }
  const living = find(LIVING);
  const pastime = find(HOBBY);
  if (pastime && (!living || pastime.start >= living.start)) return noun('hobby', pastime);
  if (living) return noun('living', living);
  const verb = pastimeVerb(text);
  if (verb) return { ...bare('hobby'), noun: verb };
  const made = find(MAKING);
  if (made) return noun('making', made);
  const tried = event(fact, noun, find);
  if (tried && fact.time !== 'past') return tried;
  return dated(fact, bare);
}

/** "I swim", "we knit", "she is learning to surf": the pastime as a gerund. */
const PASTIME_VERBS: Readonly<Record<string, string>> = {
  swim: 'swimming', swam: 'swimming', run: 'running', ran: 'running', row: 'rowing', surf: 'surfing', sail: 'sailing', ski: 'skiing', skate: 'skating', climb: 'climbing',
  hike: 'hiking', cycle: 'cycling', knit: 'knitting', sew: 'sewing', paint: 'painting', draw: 'drawing', bake: 'baking', brew: 'brewing', sing: 'singing', dance: 'dancing',
  weave: 'weaving', quilt: 'quilting', fish: 'fishing', garden: 'gardening', juggle: 'juggling', kayak: 'kayaking', box: 'boxing', fence: 'fencing',
};
function pastimeVerb(text: string): string | null {
  const found = /\b(?:i|we|he|she|they|to|also|now|still|just)\s+(swim|swam|run|ran|row|surf|sail|ski|skate|climb|hike|cycle|knit|sew|paint|draw|bake|brew|sing|dance|weave|quilt|fish|garden|juggle|kayak|box|fence)s?\b(?!\s+(?:a|an|the|my|our|her|his|late|out|into|up|errands|away|off|down|on|your|this|that|for it|it)\b)/i.exec(text)?.[1];
  return found ? (PASTIME_VERBS[found.toLowerCase()] ?? null) : null;
}

function event(_fact: Fact, noun: Noun, find: Find): Theme | null {
  const tried = find(TRY);
  const day = find(DAY);
  if (tried && day) return day.end >= tried.end ? noun('day', day) : noun('try', tried);
  if (tried) return noun('try', tried);
  return day ? noun('day', day) : null;
}

function dated(fact: Fact, bare: Bare): Theme | null {
  return fact.when?.precision === 'day' ? bare('dated') : null;
}

function lastNoun(text: string, pattern: RegExp, names: ReadonlySet<string>): NounPhrase | null {
  let best: NounPhrase | null = null;
  for (const hit of text.matchAll(pattern)) {
    if (best && hit.index < best.end) continue;
    const found = nounPhrase(text, hit.index, hit.index + hit[0].length, names);
    // The first thing named is what the sentence is about; a longer name of it replaces a shorter one.
    if (!best) best = found;
    else if (hit.index - best.end <= 1) best = { ...found, start: best.start, determiner: best.determiner, text: text.slice(best.start, found.end) };
  }
  return best;
}

function firstNoun(text: string, pattern: RegExp): NounPhrase | null {
  const hit = text.matchAll(pattern).next().value;
  if (!hit || hit.index > 40) return null;
  return { text: hit[0], determiner: null, plural: isPlural(hit[0]), start: hit.index, end: hit.index + hit[0].length };
}

/** Names of people in the fact, lower case: they are no part of a thing's name. */
export function namesOf(fact: Fact): Set<string> {
  const out = new Set<string>();
  for (const word of (fact.name ?? '').split(/[^\p{L}'’-]+/u)) if (word) out.add(word.toLowerCase());
  return out;
}
