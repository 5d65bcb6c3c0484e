import type { Category, Fact } from '../model/fact.ts';
import { asTold } from './as-told.ts';
import { dayInClause, hasVerb, isPast, isPresent } from './clause-date.ts';
import { daysBetween } from './day.ts';
import { type Theme, type ThemeKind, themeOf } from './theme.ts';

/** What of a sentence is best spoken of, where it tells several things; what must not be spoken of comes before all. */
const ORDER: readonly ThemeKind[] = [
  'loss',
  'parting',
  'serious',
  'birth',
  'achieved',
  'engaged',
  'married',
  'birthday',
  'procedure',
  'illness',
  'expecting',
  'try',
  'day',
  'school-start',
  'visitor',
  'pet-ill',
  'pet-lost',
  'pet-new',
  'trip',
  'move',
  'new-job',
  'retirement',
  'anniversary',
  'hobby',
  'living',
  'making',
  'collection',
  'strain',
  'sad',
  'damage',
  'leaving',
  'taste',
  'pet',
  'dated',
  'lasting',
  'not-so',
];

/** Themes so plain in their words that they hold whatever category a sentence was put under, and the category they belong to. */
const ANYWAY: readonly (readonly [Category, ReadonlySet<ThemeKind>, RegExp | null])[] = [
  [
    'pet',
    new Set(['pet-new', 'pet-ill', 'pet-lost']),
    /\b(?:dog|puppy|pup|cat|kitten|hound|greyhound|whippet|lurcher|labrador|retriever|spaniel|collie|terrier|poodle|dachshund|beagle|pony|donkey|horse|foal|rabbit|parrot|tortoise|hens?|goats?|alpacas?|ferret|hamster|guinea pig|budgie)\b/i,
  ],
  [
    'birthday',
    new Set(['birthday']),
    /\bmy (?:\p{L}+ )?birthday\b|\bbirthday is\b|\bturn(?:s|ing)? \d+\b|\bI(?:'m| am) turning\b/iu,
  ],
  [
    'milestone',
    new Set(['birth', 'engaged', 'married']),
    /\b(?:born|gave birth|new baby|had (?:the|our|her|a) (?:baby|twins)|got engaged|said yes|got married|tied the knot)\b/i,
  ],
  [
    'health',
    new Set(['procedure', 'illness', 'serious']),
    /\b(?:gallbladder|gall bladder|appendix|tonsils|surgery|operation|operated|hip|knee replacement|cataracts?|surgeon|hospital|broke (?:my|his|her)|chemo\w*|stroke|root canal|wisdom t\w+)\b/i,
  ],
  ['education', new Set(['try', 'school-start']), null],
  ['hobby', new Set(['try', 'day']), null],
  [
    'travel',
    new Set(['visitor']),
    /\b(?:lands?|landing|arriv\w+|fl(?:ies|ying) (?:in|over)|visit(?:s|ing) (?:us|me)|(?:comes?|coming) (?:over|home|from|to stay)|to stay|(?:over|in) from)\b/i,
  ],
  [
    'hobby',
    new Set(['hobby', 'living', 'collection']),
    /\b(?:tak(?:en|ing|es?) up|took up|start(?:ed|ing|s)?|began|begun|begins?|swapped|switched|getting into|got into|learn\w*|lessons?|class(?:es)?|course|collect\w*|practi[sc]\w*|train\w*|keep(?:ing|s)? (?:bees|hens|chickens|goats|ducks|a)|play(?:s|ing)?)\b/i,
  ],
  ['work', new Set(['achieved']), /\bpromot(?:ed|ion)\b/i],
  ['home', new Set(['move']), /\b(?:moved|moving) (?:house|home|to|into|flat)\b/i],
  [
    'taste',
    new Set(['taste', 'collection']),
    /\b(?:kilos?|box|boxes|jars?|tins?|bags?|bottles?|bars?|stash) of\b|\b(?:could live on|weakness for|can't resist|addicted to|obsessed with)\b/i,
  ],
];

/** A new post is no new home, and a language one has is none one learns. */
const NEVER: Readonly<Partial<Record<Category, ReadonlySet<Category>>>> = {
  work: new Set(['home', 'travel']),
  background: new Set(['hobby', 'home', 'education', 'milestone', 'birthday']),
  feeling: new Set(['health']),
  family: new Set(['health']),
};

/** Under another category a fact must be sure of itself. */
const SURE = 0.6;

/**
 * A fact as an opener should take it: of a sentence that tells several things the one clause worth speaking of, with whom
 * and when it is by that clause; under the category its words show. Null where its words show it to be a stranger's. What
 * the user wrote or changed by hand is left as it is. Pure.
 */
export function reread(fact: Fact): Fact | null {
  if (fact.origin !== 'extracted' || fact.edited.length > 0) return fact;
  const newest = fact.evidence.at(-1);
  if (!newest) return fact;
  const text = newest.quote.slice(0, 600);
  const whole = themeOf(fact);
  if (whole?.kind === 'loss' || whole?.kind === 'parting' || isHypothetical(text)) return fact;
  const clauses = clausesOf(text);
  const options = (clauses.length > 1 ? clauses : [text]).flatMap((clause) =>
    readingsOf(fact, clause, clauses.length > 1),
  );
  // Where no clause by itself says enough the sentence as a whole may.
  if (clauses.length > 1) options.push(...readingsOf(fact, text, false));
  const place = (o: { theme: Theme }): number =>
    o.theme.kind === 'hobby' && o.theme.noun === null ? ORDER.length : ORDER.indexOf(o.theme.kind);
  const exact = (o: { fact: Fact; theme: Theme }): number =>
    (o.fact.when?.precision === 'day' && o.fact.when.end === null ? 0 : 2) + (o.theme.place === null ? 1 : 0);
  const best = options.sort((a, b) => place(a) - place(b) || exact(a) - exact(b))[0];
  return best ? best.fact : asTold(fact);
}

function isHypothetical(text: string): boolean {
  return /\bif (?:we|i|they|he|she) (?:ever|win|won|could)\b|\bpipe ?dream\b/i.test(text);
}

function readingsOf(fact: Fact, clause: string, part: boolean): { fact: Fact; theme: Theme }[] {
  const read = inClause(fact, clause, part);
  if (!read) return [];
  const theme = themeOf(read);
  if (
    theme &&
    theme.kind !== 'dated' &&
    !(theme.kind === 'hobby' && theme.noun === null) &&
    !(theme.kind === 'birthday' && read.when === null)
  )
    return [{ fact: read, theme }];
  if (fact.confidence >= SURE) {
    for (const [category, kinds, needs] of ANYWAY) {
      if (category === read.category || (needs && !needs.test(clause)) || NEVER[read.category]?.has(category)) continue;
      // Gentle by a category that its words do not bear out is no longer gentle by it.
      const tact =
        read.tact === 'gentle' && category !== 'health' && (read.category === 'health' || read.category === 'feeling')
          ? 'open'
          : read.tact;
      // Whoever sent the sweets, it is the writer who likes them.
      const whose = category === 'taste' ? { who: fact.who, relation: fact.relation, name: fact.name } : {};
      const as: Fact = { ...read, ...whose, category, tact };
      const other = themeOf(as);
      if (other && kinds.has(other.kind)) return [{ fact: as, theme: other }];
    }
  }
  return theme ? [{ fact: read, theme }] : [];
}

/** The fact as one clause of its sentence tells it. */
function inClause(fact: Fact, clause: string, part: boolean): Fact | null {
  const newest = fact.evidence.at(-1);
  if (!newest) return null;
  let read: Fact = { ...fact, evidence: [...fact.evidence.slice(0, -1), { ...newest, quote: clause }] };
  if (part && fact.who === 'family' && !mentions(clause, fact)) {
    // The relative stands in another clause: this one is the writer's own or somebody else's.
    if (!/\b(?:i|i'm|i've|my|we|our)\b/i.test(clause)) return null;
    read = { ...read, who: 'person', relation: null, name: null };
  }
  if (read.who === 'family' && /\bmy (?:\p{L}+ )?birthday\b/iu.test(clause))
    read = { ...read, who: 'person', relation: null, name: null };
  const told = asTold(read);
  if (!told) return null;
  return redate(told, clause, newest.sentAt?.slice(0, 10) ?? null, part);
}

function mentions(clause: string, fact: Fact): boolean {
  const low = clause.toLowerCase();
  if (fact.name && low.includes(fact.name.toLowerCase())) return true;
  return (
    /\b(?:he|she|they|his|her|their)\b/i.test(clause) ||
    (fact.relation !== null && low.includes(fact.relation.toLowerCase())) ||
    (fact.name === null && fact.relation === null)
  );
}

/** A clause that names its own day is about that day; a weekday not told in the past is to come. */
function redate(fact: Fact, clause: string, writtenOn: string | null, part: boolean): Fact {
  if (writtenOn === null || fact.time === 'habit' || fact.category === 'birthday') return fact;
  const own = dayInClause(clause, writtenOn);
  if (!own) return fact;
  const known = fact.when;
  const backwards =
    known?.precision === 'day' && known.start < writtenOn && own.start >= writtenOn && isPresent(clause);
  const inside = known?.end != null && own.start >= known.start && own.start <= known.end;
  // A real journey has a beginning and an end; a week in which something is has not.
  const week =
    inside &&
    known?.end != null &&
    daysBetween(known.start, known.end) <= 6 &&
    (part || !/\b(?:until|till|to|for|from)\b/i.test(clause));
  if (!(backwards || week || (part && known === null))) return fact;
  return { ...fact, when: own, time: own.start >= writtenOn && !isPast(clause) ? 'future' : fact.time };
}

/** The clauses of a sentence; a comma alone parts them only before a new subject. */
function clausesOf(text: string): string[] {
  return (
    text
      .replace(/\s+/g, ' ')
      .split(
        /(?<=[;:])\s+|\s+[–—-]\s+|,\s+(?:and |so |but |because |which |where |while )|,\s+(?=(?:i|i'm|i've|we|we're|my|our|the)\b)|\s+and\s+(?=(?:i|i'm|i've|i'll|we|we've|my|our|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)|\s+(?:so that|because)\s+/i,
      )
      .map((clause) => clause.trim())
      // "Mielie, our old tom, …": what is too short to say anything belongs to what follows.
      .reduce<string[]>((all, clause) => {
        const before = all.at(-1);
        if (
          before !== undefined &&
          (before.split(' ').length < 3 ||
            (!hasVerb(before) && /^(?:my|our) [^.;:]*$/i.test(before) && /^i\b/i.test(clause)))
        )
          all[all.length - 1] = `${before}, ${clause}`;
        else all.push(clause);
        return all;
      }, [])
  );
}
