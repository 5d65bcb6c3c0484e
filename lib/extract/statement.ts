import { CalendarDate } from '@internationalized/date';
import type { Clause } from './clause.ts';
import { datedPieces } from './dates.ts';
import { mayBeName } from './names.ts';
import type { Mention } from './people.ts';
import { tenseOf } from './tense.ts';
import type { DateFound } from './when.ts';
import type { Who } from './who.ts';
import { type Word, wordSet, wordsOf } from './words.ts';

/** The longest clause that is put into other words, and the longest that is quoted whole, in characters. */
const LONGEST_SAID = 200;
const LONGEST_QUOTED = 220;

/**
 * One short sentence about the fact for the panel, in the third person. The writer is "they", which needs no gender
 * and no change to the verbs after "I" but for to be. Where the words do not turn safely they are quoted instead:
 * a stiff true sentence is better than a smooth false one.
 */
export function statementOf(clause: Clause, who: Who, subject: Mention | null): string {
  const flat = flatten(clause.quote);
  const wished = wishOf(clause, who, flat);
  if (wished) return wished;
  if (flat.length > LONGEST_SAID || !turnable(flat)) return quoted(flat);
  const dated = withDates(clause);
  const opened = openWith(flatten(dated), clause, who, subject);
  if (!opened) return quoted(flat);
  const said = toThirdPerson(opened);
  return said ? finish(said) : quoted(flat);
}

function flatten(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\p{Extended_Pictographic}|\u200d|\ufe0f/gu, '')
    .replace(/\s+([,.;:!?])/g, '$1')
    .replace(/^[\s,;:.\-–—•*>)"”]+/, '')
    .replace(
      /^(?:and|but|so|because|also|plus|btw|ps|p\.s\.?|well|oh|yes|yeah|anyway|that|as|since|while|which means(?: that)?)\b[,:]?\s+(?=\p{L})/iu,
      '',
    )
    .replace(/[\s,;:.!\-–—(]+$/, '')
    .trim();
}

function quoted(flat: string): string {
  if (flat.length <= LONGEST_QUOTED) return `Wrote: “${flat}”`;
  const cut = flat.lastIndexOf(' ', LONGEST_QUOTED);
  return `Wrote: “${flat.slice(0, cut > 80 ? cut : LONGEST_QUOTED)}…”`;
}

/** Whether the words can be turned at all: whole, one sentence, no question, no speech within. */
function turnable(flat: string): boolean {
  if (flat.length < 4 || /[?"“”«»{}[\]<>|=@]|https?:/.test(flat)) return false;
  if ((flat.match(/\(/g) ?? []).length !== (flat.match(/\)/g) ?? []).length) return false;
  if (/[.!]\s+\S/.test(flat.replace(/\b(?:mr|mrs|ms|dr|st|no|approx|[a-z]|u\.s)\.\s/gi, ''))) return false;
  if (/\b(?:lol|omg|wtf|dey|mi a|di)\b/i.test(flat)) return false;
  return !/^(?:who|which|whose|whom|what|why|how|when|where|if|or|of|than|to|let's|let us|please|kindly|pls|don't|do not|tell|say|give|see|look|hope(?! to\b| that i\b| i\b)|good luck|sorry|congrat\w*|thanks|thank|welcome|enjoy|wish|wishing|add|sounds|attached|myself|happy (?:birthday|b-?day|anniversary)|get well|let me|i hope (?:you|your|all)|hoping you|cheers to|say)\b/i.test(
    flat,
  );
}

/** What people say to the reader has forms of its own. */
function wishOf(clause: Clause, who: Who, flat: string): string | null {
  if (who.about !== 'recipient') return null;
  if (/\bhappy (?:belated )?(?:birthday|b-?day)\b/i.test(flat))
    return /belated/i.test(flat) ? 'Wished you a happy belated birthday.' : 'Wished you a happy birthday.';
  const praise =
    /^(?:(?:many|hearty|heartiest|warm(?:est)?|my|our|huge|big) )*congrat\w*(?: to you)? (on|for|with) (your [^,.!?;]{3,80})/i.exec(
      flat,
    );
  if (praise?.[2]) return finish(`Congratulated you on ${praise[2]}`);
  if (/\?\s*$/.test(clause.quote) || /^(?:how|when|where|are you|did you|have you|is your|has your)\b/i.test(flat)) {
    return flat.length <= LONGEST_QUOTED ? `Asked: “${flat.replace(/\?*$/, '?')}”` : quoted(flat);
  }
  return null;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function dayInWords(iso: string, year: number): string {
  const [y = 0, m = 1, d = 1] = iso.split('-').map(Number);
  const date = new CalendarDate(y, m, d);
  return `${date.day} ${MONTHS[date.month - 1]}${date.year === year ? '' : ` ${date.year}`}`;
}

/** "2026-05-16" as "16 May", a range as "16 to 17 May", with the year where it is not the year of writing. */
export function dateInWords(when: string, year: number): string {
  const [from = '', to] = when.split('/');
  if (to) {
    const [a, b] = [dayInWords(from, year), dayInWords(to, year)];
    const same = from.slice(0, 7) === to.slice(0, 7);
    return same ? `${Number(from.slice(8))} to ${b}` : `${a} to ${b}`;
  }
  if (from.length === 10) return dayInWords(from, year);
  const [y = 0, m = 1] = from.split('-').map(Number);
  return from.length === 7 ? `${MONTHS[m - 1]}${y === year ? '' : ` ${y}`}` : from;
}

/** Words that mean a date only on the day of writing, with what leads to them. */
const RELATIVE =
  /\b(?:today|tonight|tomorrow|yesterday|last|next|this|coming|past|ago|mon|tue|wed|thu|fri|sat|sun|week|weekend|month|year|time|now|the \d|days?|\d(?:st|nd|rd|th))/i;
const NAMES_ITS_MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i;
const LEADS =
  /(?:\b(?:on|in|at|over|for|during|by|from|until|till|til|since|before|after|to|through)\s+)?(?:(?:the|about|around)\s+)?$/i;

/** The clause with its relative dates written out: "on Friday" as "on 15 May". */
function withDates(clause: Clause): string {
  const { sentOn } = clause.ctx;
  if (!sentOn) return clause.quote;
  const year = Number(sentOn.slice(0, 4));
  let text = clause.quote;
  for (const date of [...datedPieces(clause)].reverse()) {
    const said = text.slice(date.start, date.end);
    if (
      !RELATIVE.test(said) ||
      (NAMES_ITS_MONTH.test(said) && !/\b(?:next|last|this)\b/i.test(said)) ||
      /\b\d{4}\b/.test(said)
    )
      continue;
    const before = text.slice(0, date.start);
    // "spent the weekend": what was done, not only when.
    if (/^the\b/i.test(said) && date.when.includes('/') && !/\b(?:on|over|at|for|in|during)\s+$/i.test(before))
      continue;
    const lead = LEADS.exec(before)?.[0] ?? '';
    const kept = before.slice(0, before.length - lead.length);
    const part = /^\s+(morning|afternoon|evening|night)\b/i.exec(text.slice(date.end));
    const after = text.slice(date.end + (part?.[0].length ?? 0));
    const words = dateInWords(date.when, year);
    const bare =
      /\b(?:of|than|is for)\s$/i.test(kept) ||
      (kept.trim() === '' && /^\s+(?:is|was|will be|marks|makes)\b/.test(after));
    const put = part
      ? `on the ${part[1]?.toLowerCase()} of ${words}`
      : `${bare ? '' : leading(lead, said, date)}${words}`;
    text = `${kept}${kept.trim() === '' ? put.charAt(0).toUpperCase() + put.slice(1) : put}${after}`;
  }
  return text;
}

/** The preposition a written-out date wants in place of the one it had. */
function leading(lead: string, said: string, date: DateFound): string {
  const word = lead.trim().split(/\s+/)[0]?.toLowerCase() ?? '';
  if (/^(?:from|until|till|til|since|before|after|by|to|through)$/.test(word))
    return `${word === 'till' || word === 'til' ? 'until' : word} `;
  if (/\b(?:about|around|weeks?)\b.*\b(?:ago|back)\b/i.test(`${lead}${said}`) && date.when.length === 10)
    return 'around ';
  const begins = /^\s*(?:from|until|till|since|by)\b/i.exec(said)?.[0];
  if (begins) return `${begins.trim()} `;
  const preposition =
    date.when.includes('/') || date.when.length < 10 ? (date.when.includes('/') ? 'from' : 'in') : 'on';
  return `${preposition} `;
}

const PREDICATES = wordSet(
  'off out away home back on in at up down over offline stuck busy sick ill unwell exhausted tired happy proud sad worried excited nervous pregnant due expecting free retired engaged married divorced allergic',
);
/** Participles that say how somebody is: "she's scared" is "is scared", "she's passed" is not. */
const STATES =
  /^(?:scheduled|booked|tired|excited|married|retired|worried|supposed|scared|engaged|exhausted|delighted|pleased|thrilled|interested|bored|annoyed|disappointed|relieved|stressed|overwhelmed|confused|diagnosed|admitted|injured|determined|allowed|expected|needed|stranded|obsessed|devastated|terrified|divorced|separated|settled|rested|loved|named|called|aged)\b/;
const BARE_VERBS = wordSet(
  `hope hoping plan planning love hate want need have can't cannot can could will won't would might may must should don't do didn't feel think miss look live work play run take get go come
went came got took made had was were did left lost found met broke fell sold bought moved started finished began became joined retired flew drove ran won saw spent`,
);

/** Gives the sentence a subject where it lacks one or has only a pronoun; null where it has none to give. */
function openWith(text: string, clause: Clause, who: Who, subject: Mention | null): string | null {
  const words = wordsOf(text);
  const first = words[0];
  if (!first) return null;
  const lower = first.lower;
  const rest = text.slice(first.end).trimStart();
  const named = subject ? nounFor(subject, who) : null;
  if (/^(?:he|she|he's|she's|he'll|she'll|his|her)$/.test(lower)) {
    if (!named) return null;
    if (lower === 'his' || lower === 'her') return `${named}’s ${rest}`;
    const tail = lower.endsWith("'ll")
      ? 'will '
      : lower.endsWith("'s")
        ? /^(?:been|had|got|gone|come|become|taken|made|given|[a-z]+ed)\b/.test(rest) && !STATES.test(rest)
          ? 'has '
          : 'is '
        : '';
    return `${named} ${tail}${rest}`;
  }
  if (/^(?:it|it's|there|there's|this|that|they|they're|them)$/.test(lower))
    return lower.startsWith('there') ? text : null;
  // "Mia has her recital", where the mail said elsewhere that Mia is the daughter.
  if (
    first.capital &&
    mayBeName(first) &&
    subject?.name === first.text &&
    !first.possessive &&
    who.relation &&
    who.relation !== 'child' &&
    clause.start <= subject.start === false
  ) {
    return `${first.text}, their ${who.relation}, ${rest}`;
  }
  const tense = tenseOf(words);
  const hasSelf = words.some((w) => /^(?:i|i'm|i've|i'll|i'd|we|we're|we've|we'll|my|our|me|us)$/.test(w.lower));
  const placed = /^(?:on|in|at|up|over|back|down|away)$/.test(lower);
  const predicate =
    PREDICATES.has(lower) &&
    tense === 'none' &&
    !(placed && (clause.referents.length > 0 || /^(?:\d|the \d|[A-Z])/.test(rest)));
  const adverb =
    /^(?:just|never|finally|also|still|already|recently|currently|now)$/.test(lower) &&
    tense !== 'none' &&
    !/^(?:i|we|my|our|he|she|they|you|the|a)$/.test(words[1]?.lower ?? '') &&
    words[1]?.capital === false;
  const verbFirst = BARE_VERBS.has(lower) || adverb || (/^[a-z]{3,}ed$/.test(lower) && tense === 'past');
  const doing = /^[a-z]{3,}ing$/.test(lower) && !subjectFollows(words);
  if (verbFirst || doing || predicate) {
    const lowered = lowerFirst(text, first);
    if (who.about === 'sender') {
      // Nobody writes so of themselves.
      if (/^(?:just |recently )?(?:died|passed away|passed on|was born|gave birth)\b/i.test(text)) return null;
      if (lower === 'been') return `They have ${lowered}`;
      return doing || (predicate && !verbFirst)
        ? `They are ${lowered}`
        : `They ${/^was\b/.test(lowered) ? lowered.replace(/^was\b/, 'were') : lowered}`;
    }
    if (!named || !(who.about === 'family' || who.about === 'other') || (who.name !== null && text.includes(who.name)))
      return null;
    if (doing || predicate) return `${named} ${subject?.kin?.plural ? 'are' : 'is'} ${lowered}`;
    return tense === 'past' ? `${named} ${lowered}` : null;
  }
  if (/^been\b/i.test(text) && who.about === 'sender') return `They have ${lowerFirst(text, first)}`;
  if (tense === 'none' || onlyRelative(words)) return null;
  // "how nervous", "the first in the family": a verb somewhere is no sentence by itself.
  if (
    !hasSelf &&
    !first.capital &&
    !/^(?:my|our|the|a|an|your|you|their|his|her|all|both|some|every|each|no|one|two|three|mum|dad|mom|wife|husband|kids|everyone|everybody|on|in|at|from|since|after|last|next|tomorrow|yesterday)$/.test(
      lower,
    )
  )
    return null;
  return text;
}

/** "a man who has never raced": the only verb stands in a relative clause. */
function onlyRelative(words: readonly Word[]): boolean {
  const at = words.findIndex((w) => /^(?:who|which|that|where|whose)$/.test(w.lower));
  return (
    at > 0 &&
    tenseOf(words.slice(0, at)) === 'none' &&
    !/^(?:i|we|you|he|she|they|it)$/.test(words[at - 1]?.lower ?? '')
  );
}

function subjectFollows(words: readonly Word[]): boolean {
  return words.slice(1, 4).some((w) => /^(?:i|we|he|she|they|is|was|are|were)$/.test(w.lower));
}

function lowerFirst(text: string, first: Word): string {
  return first.text === first.text.toUpperCase() && first.text.length > 1
    ? text
    : first.lower + text.slice(first.text.length);
}

/** "Their sister Hinemoa", "Marcus", "Their friend". */
function nounFor(mention: Mention, who: Who): string | null {
  const owned = mention.owner === 'sender' || (who.about === 'family' && who.relation !== null);
  if (mention.owner === 'recipient') return null;
  if (who.name && who.relation && owned && who.relation !== 'child') return `Their ${who.relation} ${who.name}`;
  if (who.name) return who.name;
  if (who.relation && owned && !/['’]s /.test(who.relation)) return `Their ${who.relation}`;
  return null;
}

const SWAP: Readonly<Record<string, string>> = {
  "i'm": 'they are',
  im: 'they are',
  "i've": 'they have',
  ive: 'they have',
  "i'll": 'they will',
  "i'd": 'they would',
  "we're": 'they are',
  "we've": 'they have',
  "we'll": 'they will',
  "we'd": 'they would',
  i: 'they',
  we: 'they',
  my: 'their',
  our: 'their',
  mine: 'theirs',
  ours: 'theirs',
  me: 'them',
  us: 'them',
  myself: 'themselves',
  ourselves: 'themselves',
  ourself: 'themselves',
};
const ADVERB = wordSet(
  'just also now already finally still never always only really currently actually so all probably both even then myself not',
);

/** First person to third: "I am", "my", "we've" to "they are", "their", "they have". Null where that would mislead. */
export function toThirdPerson(text: string): string | null {
  // "My wife and I", "me and Aroha": they come first.
  let said = text
    .replace(
      /(?<![\p{L}’']|\b(?:[Yy]our|[Hh]is|[Hh]er|[Tt]heir|[Tt]he) )((?:[Mm]y|[Oo]ur) (?:own |dear )?[\p{L}.-]+(?: \p{Lu}[\p{L}’'-]+)?|\p{Lu}[\p{L}’'-]+) (?:and|&) (?:I|me|myself)(?![\p{L}’'])/gu,
      (_, other: string) => `they and ${other.replace(/^(?:My|Our)\b/, (w) => w.toLowerCase())}`,
    )
    .replace(/(?<![\p{L}’'])(?:[Mm]e|I|[Mm]yself) (?:and|&) (?=\p{Lu}|my |our |the )/gu, 'they and ');
  const words = wordsOf(said);
  let out = '';
  let last = 0;
  let own = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word) continue;
    // "US" the country, "I." the numeral.
    if (word.text === 'US' || (word.text === 'I' && /^[.)]/.test(said.slice(word.end)))) continue;
    const swap = Object.hasOwn(SWAP, word.lower) && !word.possessive ? SWAP[word.lower] : undefined;
    let put = swap;
    if (
      put &&
      (word.lower === "i'd" || word.lower === "we'd") &&
      /^(?:been|had|got|gone|better|[a-z]+ed)$/.test(words[i + 1]?.lower ?? '')
    )
      put = 'they had';
    if (put?.startsWith('they')) own = true;
    // "am", "was" of the writer's own.
    if (!put && /^(?:am|was|wasn't|ain't)$/.test(word.lower) && subjectIsSelf(words, i)) {
      put =
        word.lower === 'am' ? 'are' : word.lower === 'was' ? 'were' : word.lower === "wasn't" ? "weren't" : "aren't";
    }
    if (!put) continue;
    const capital = i === 0 || /[.!?]\s*$/.test(said.slice(0, word.start));
    out += said.slice(last, word.start) + (capital ? put.charAt(0).toUpperCase() + put.slice(1) : put);
    last = word.end;
  }
  said = out + said.slice(last);
  // Others who are "they" as well would be taken for the writer.
  if (own && /\b(?:they|they're|they've|they'll)\b/i.test(text) && !/^they\b/i.test(text)) return null;
  return said;
}

function subjectIsSelf(words: readonly Word[], i: number): boolean {
  let j = i - 1;
  while (j > 0 && ADVERB.has(words[j]?.lower ?? '')) j--;
  if (words[j]?.lower === 'i') return true;
  // "They and Marcus was": plural by now.
  return words[0]?.lower === 'they' && words[1]?.lower === 'and' && j <= 4 && j >= 2;
}

function finish(text: string): string {
  const trimmed = text
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:.!\-–—]+$/, '')
    .trim();
  return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}.`;
}
