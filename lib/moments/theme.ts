import type { Fact } from '../model/fact.ts';
import {
  ACHIEVED,
  ACTS,
  ANNIVERSARY,
  ANYBODY,
  BIRTH,
  BIRTH_WEIGHT,
  BIRTHDAY,
  COLLECT,
  DAMAGE,
  ENGAGED,
  EXPECTING,
  ILLNESS,
  JOBLESS,
  LASTING,
  LEAVING,
  LEISURE,
  LODGER,
  LONG_AGO,
  LOSS,
  MARRIED,
  MOVE,
  NEW_JOB,
  NOT_SO,
  PARTING,
  PERFORMING,
  PET_ILL,
  PET_LOST,
  PET_NEW,
  PROCEDURE,
  RETIREMENT,
  SAD,
  SERIOUS,
  STRAIN,
  TAKE_UP,
  TASTE,
  TRIP,
  VISIT_VERB,
  VISITOR,
  WATCHING,
} from './cues.ts';
import { DAY, firstNoun, HOBBY, LIVING, MAKING, mainNoun, PET, SCHOOL, TRY } from './find-noun.ts';
import { isPlural, type NounPhrase } from './noun.ts';
import { pastimeVerb } from './pastime.ts';
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
  const find = (pattern: RegExp): NounPhrase | null => mainNoun(text, pattern, names);

  if (LOSS.test(text)) return bare('loss');
  // A question tells nothing.
  if (/\?\s*$/.test(text)) return null;
  if (PARTING.test(text) && fact.category !== 'education') return bare('parting');
  if (fact.category !== 'health' && fact.category !== 'feeling' && NOT_SO.test(text)) return bare('not-so');

  switch (fact.category) {
    case 'health':
      return health(text, bare);
    case 'feeling':
      return SAD.test(text) ? bare('sad') : STRAIN.test(text) ? bare('strain') : null;
    case 'birthday':
      if (ANNIVERSARY.test(text) || (/\bour \d+(?:st|nd|rd|th)\b/i.test(text) && !/birthday|turn/i.test(text)))
        return bare('anniversary');
      return BIRTHDAY.test(text)
        ? bare('birthday')
        : /\byears\b/i.test(text) && /\b(?:and me|and i|with|together|we)\b/i.test(text)
          ? bare('anniversary')
          : null;
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
      if (MOVE.test(text) && LODGER.test(text)) return null;
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
  if (ANYBODY.test(text)) return null;
  if (SERIOUS.test(text)) return bare('serious');
  if (EXPECTING.test(text)) return bare('expecting');
  if (PROCEDURE.test(text)) return bare('procedure');
  return ILLNESS.test(text) ? bare('illness') : null;
}

function milestone(text: string, fact: Fact, bare: Bare, noun: Noun, find: Find): Theme | null {
  // "A retired racing greyhound": no birth and no retirement of anybody's.
  const pet = find(PET);
  if (pet && PET_NEW.test(text)) return noun('pet-new', pet);
  if (BIRTH.test(text) || (fact.time === 'past' && BIRTH_WEIGHT.test(text))) return bare('birth');
  if (EXPECTING.test(text)) return bare('expecting');
  if (RETIREMENT.test(text)) return bare('retirement');
  if (ANNIVERSARY.test(text) || (/\bour \d+(?:st|nd|rd|th)\b/i.test(text) && !/birthday|turn/i.test(text)))
    return bare('anniversary');
  if (fact.time === 'past' && MARRIED.test(text)) return bare('married');
  if (fact.time !== 'future' && ENGAGED.test(text)) return bare('engaged');
  const found = event(fact, noun, find);
  if (fact.time === 'past' && ACHIEVED.test(text) && !LONG_AGO.test(text))
    return found ? { ...found, kind: 'achieved' } : bare('achieved');
  if (found) return found;
  if (/\b(?:getting married|get married|marr(?:y|ies|ying))\b/i.test(text))
    return { ...bare('day'), noun: 'wedding', determiner: fact.who === 'person' ? 'my' : null };
  if (/\bgraduates?\b/i.test(text) && fact.time === 'future') return { ...bare('day'), noun: 'graduation' };
  return dated(fact, bare);
}

function education(text: string, fact: Fact, bare: Bare, noun: Noun, find: Find): Theme | null {
  if (fact.time === 'past' && ACHIEVED.test(text) && !LONG_AGO.test(text)) {
    const found = find(TRY);
    return found ? noun('achieved', found) : bare('achieved');
  }
  if (/\bfail(?:s|ed|ing)?\b|\bresit/i.test(text)) return fact.time === 'future' ? bare('dated') : null;
  const exam = find(TRY);
  if (exam) return noun('try', exam);
  if (/\bdefen(?:d|ds|ding)\b[\s\S]{0,20}\b(?:thesis|dissertation|phd|doctorate)\b/i.test(text))
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
  const thing = /\b(?:dissertation|thesis|phd|doctorate)\b/i.exec(text)?.[0] ?? 'thesis';
  return `${thing} defence`;
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
  if (
    /\b(?:conference|convention|client|customers?|meetings?|site visit|trade (?:fair|show)|on business|business trip|for work|hearing|training|seminar|audit|plant|speech|deposition)\b/i.test(
      text,
    )
  )
    return null;
  // Of others' journeys only those to come, or to a place that is named.
  if (fact.who === 'family' && fact.time === 'past' && !theme.place) return null;
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
  if (fact.time === 'past' && ACHIEVED.test(text) && !LONG_AGO.test(text)) {
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
  if (/\bfavou?rite\b/i.test(text)) return null;
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

function event(fact: Fact, noun: Noun, find: Find): Theme | null {
  const tried = find(TRY);
  const day = find(DAY);
  const text = wordsOf(fact);
  if (tried && fact.category !== 'education' && WATCHING.test(text) && !PERFORMING.test(text))
    return noun('day', tried);
  if (tried && day)
    return day.end > tried.end || (day.end === tried.end && day.head.length > tried.head.length)
      ? noun('day', day)
      : noun('try', tried);
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
/** Names of people in the fact, lower case: they are no part of a thing's name. */
export function namesOf(fact: Fact): Set<string> {
  const out = new Set<string>();
  for (const word of (fact.name ?? '').split(/[^\p{L}'’-]+/u)) if (word) out.add(word.toLowerCase());
  return out;
}
