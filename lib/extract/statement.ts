import { CalendarDate } from '@internationalized/date';
import type { Clause } from './clause.ts';
import { datedPieces } from './dates.ts';
import type { Mention } from './people.ts';
import { isPastVerb, tenseOf } from './tense.ts';
import { isModal, isSingularVerb, PLAIN_VERBS, singularOf } from './verbs.ts';
import type { DateFound } from './when.ts';
import type { Who } from './who.ts';
import { type Word, wordSet, wordsOf } from './words.ts';

/** The longest sentence that is put into other words, the longest that is left whole, and that is quoted whole. */
const LONGEST_SAID = 220;
const LONGEST_WHOLE = 120;
const LONGEST_QUOTED = 220;

/**
 * One short sentence about the fact for the panel, in the third person: the writer by the first name they sign with,
 * and "they" after that, which needs no gender. Where the words do not turn safely they are quoted instead: a stiff
 * true sentence is better than a smooth false one.
 */
export function statementOf(
  clause: Clause,
  who: Who,
  subject: Mention | null,
  chosen: DateFound | null = null,
): string {
  const flat = flatten(clause.quote);
  const wished = wishOf(clause, who, flat);
  if (wished) return wished;
  const { text, dates } = withDates(clause, chosen);
  const name = firstNameOf(clause);
  for (const sentence of sentencesIn(text)) {
    const short = shortened(flatten(sentence));
    if (short.length > LONGEST_SAID || !turnable(short)) continue;
    const opened = openWith(short, clause, who, subject);
    const said = opened ? toThirdPerson(opened, name) : null;
    if (said) return finish(withoutPlaceholders(said, dates));
  }
  const mentioned = mentionOf(flatten(text), name);
  return mentioned ? finish(withoutPlaceholders(mentioned, dates)) : quoted(flat);
}

const TITLE =
  /^(?:mr|mrs|ms|mx|miss|dr|doc|prof|sir|the|team|info|hello|sales|office|de|van|von|el|la|st|rev|fr|pastor|father|sister|brother|mama|papa|pak|bu|ibu|tita|tito|lola|don|doña|herr|frau|monsieur|madame|señor|señora|sheikh|haji|hajja|chief|captain|major|judge|rabbi|imam|uncle|auntie|aunt|ato|chef|coach|admin|support|accounts|no|noreply)$/i;

/** The first name the mail is sent under; null where there is none that is plainly one. */
export function firstNameOf(clause: Clause): string | null {
  const written = clause.ctx.from.name.trim();
  const part = written.includes(',') ? (written.split(',')[1] ?? '') : written;
  const first = part.trim().split(/\s+/)[0] ?? '';
  if (!/^\p{Lu}\p{Ll}[\p{L}\p{M}’'-]{0,20}$/u.test(first) || TITLE.test(first)) return null;
  // Somebody else of that name would be taken for the writer.
  return wordsOf(clause.quote.slice(0, 600)).some((w) => w.lower === first.toLowerCase()) ? null : first;
}

const ABBREVIATED = /\b(?:mr|mrs|ms|dr|st|no|approx|jr|sr|vs|p|a\.m|p\.m|u\.s|[a-z])\.$/i;

/** The sentences of a clause, at most four; the first that turns is the statement. */
function sentencesIn(text: string): string[] {
  const out: string[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?…]+["”’)]?(?=\s)/g)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && ABBREVIATED.test(text.slice(Math.max(0, end - 12), end))) continue;
    out.push(text.slice(start, end));
    start = end;
    if (out.length === 3) break;
  }
  out.push(text.slice(start));
  return out.filter((s) => /\p{L}/u.test(s));
}

const TURNS =
  /\b(?:but|though|although|unless|if|not|n't|no|never|except|off|cancel\w*|instead|only|until|hop(?:e|ing)|maybe|either|or)\b|n['’]t\b/i;

/** A long sentence without what trails after the fact, where that takes nothing back. */
function shortened(text: string): string {
  if (text.length <= LONGEST_WHOLE) return text;
  for (const match of [
    ...text.matchAll(/[;–—]\s|\s[-–—]\s|,\s(?=(?:so|which|because|where|while|and|who|as)\s)|\s\(/g),
  ].reverse()) {
    if (match.index < 35 || match.index > LONGEST_WHOLE) continue;
    const kept = text.slice(0, match.index);
    if (
      TURNS.test(text.slice(match.index)) ||
      (kept.match(/[("“]/g) ?? []).length !== (kept.match(/[)"”]/g) ?? []).length
    )
      continue;
    return kept;
  }
  return text;
}

function flatten(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\p{Extended_Pictographic}|\u200d|\ufe0f/gu, '')
    .replace(/\s+([,.;:!?])/g, '$1')
    .replace(/^[\s,;:.!\-–—•*>)"”]+/, '')
    .replace(
      /^(?:and|but|so|because|also|plus|btw|ps|p\.s\.?|well|oh|yes|yeah|anyway|that|(?:as|since|while)(?= (?:i|i['’]m|i['’]ve|we|we['’]re|my|our|he|she|they)\b)|which means(?: that)?)\b[,:]?\s+(?=[\p{L}\ue000-\uf8ff])/iu,
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

/** Dialect and broken grammar that the turning of pronouns would garble: "busted me collarbone", "we celebrating". */
const OWN_GRAMMAR =
  /\bme (?:own |old )?(?:mum|mam|mom|dad|da|nan|gran|mates?|missus|wife|husband|back|leg|arm|knee|head|shoulder|collarbone|foot|hand|hip|ankle|wrist|dog|cat|house|son|daughter|sister|brother)\b|\b(?:I|we) (?!bring|sing|swing|ring|cling|sting|fling|spring)[a-z]{2,}ing\b|\b(?:I|me),? we\b|\bthat['’]s (?:me|us)\b/i;

/** Whether the words can be turned at all: whole, no question, no speech of the writer's within. */
function turnable(flat: string): boolean {
  if (flat.length < 4 || /[?«»{}[\]<>|=@*_#]|https?:/.test(flat)) return false;
  if ((flat.match(/\(/g) ?? []).length !== (flat.match(/\)/g) ?? []).length) return false;
  if ((flat.match(/["“”]/g) ?? []).length % 2 === 1) return false;
  if (/["“][^"“”]{0,200}\b(?:I|me|my|we|our|us|you|your)\b[^"“”]{0,200}["”]/i.test(flat)) return false;
  if (OWN_GRAMMAR.test(flat)) return false;
  if (/\b(?:lol|omg|wtf|dey|mi a|di|haha\w*|fi)\b/i.test(flat)) return false;
  return !/^(?:who|which|whose|whom|what|why|how|when|where|if|or|of|than|to|let's|let us|please|kindly|pls|don't|do not|tell|say|give|see|look|eat|call|hope(?! to\b| that i\b| i\b)|good luck|sorry|congrat\w*|thanks|thank|welcome|enjoy|wish|wishing|add|sounds|attached|myself|happy (?:birthday|b-?day|anniversary)|get well|let me|wasn['’]?t|didnt|isn['’]?t|i hope (?:you|your|all)|hoping you|cheers to|say|you|you're|your)\b/i.test(
    flat,
  );
}

/** A thing named without a verb: "the scan on Monday" was mentioned. Null where the words are more than that. */
function mentionOf(flat: string, name: string | null): string | null {
  if (flat.length > LONGEST_WHOLE || /[?!;:"“”«»{}[\]<>|=@*_#]|\.\s|https?:/.test(flat)) return null;
  if ((flat.match(/\(/g) ?? []).length !== (flat.match(/\)/g) ?? []).length) return null;
  if (!/^(?:my|our|the|a|an)\s/i.test(flat) || /\b(?:you|your|he|she|they|him|them|it)\b/i.test(flat)) return null;
  const words = wordsOf(flat);
  if (words.length < 2 || (tenseOf(words) !== 'none' && !onlyRelative(words) && !bareNoun(flat))) return null;
  if (words.some((w) => isSingularVerb(w.lower)) && !onlyRelative(words)) return null;
  if (
    words.some(
      (w, i) =>
        i > 0 &&
        (isModal(w.lower) ||
          /n't$/.test(w.lower) ||
          (PLAIN_VERBS.has(w.lower) && !LEADS_NOUN.test(words[i - 1]?.lower ?? ''))),
    )
  )
    return null;
  const said = toThirdPerson(`${flat.charAt(0).toLowerCase()}${flat.slice(1)}`, null);
  return said ? `${name ?? 'They'} mentioned ${said.charAt(0).toLowerCase()}${said.slice(1)}` : null;
}

/** Words that make a noun of what follows, though it be a verb as well: "the walk", "for work". */
const LEADS_NOUN = /^(?:the|a|an|my|our|for|of|to|in|on|at|from|with|first|last|big|little|new|old)$/;

/** What people say to the reader has forms of its own. */
function wishOf(clause: Clause, who: Who, flat: string): string | null {
  if (who.about !== 'recipient') return null;
  if (/\bhappy (?:belated )?(?:birthday|b-?day)\b/i.test(flat))
    return /belated/i.test(flat) ? 'Wished you a happy belated birthday.' : 'Wished you a happy birthday.';
  const praise =
    /^(?:(?:many|hearty|heartiest|warm(?:est)?|my|our|huge|big|so many) )*congrat\w*!*(?: to you)? (on|for|with|upon) ((?:your|the|becoming|getting|passing|winning|being|baby|a|an|little)\b[^.!?;]{0,80})/i.exec(
      flat,
    );
  if (praise?.[2] && !/\b(?:I|me|my|we|our|us)\b/i.test(praise[2])) return finish(`Congratulated you on ${praise[2]}`);
  if (/\?\s*$/.test(clause.quote) || /^(?:how|when|where|are you|did you|have you|is your|has your)\b/i.test(flat)) {
    return flat.length <= LONGEST_QUOTED ? `Asked: “${(flat.split('?')[0] ?? '').trim()}?”` : quoted(flat);
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

/** Written-out dates stand as one private character each until the sentence is done, that nothing reads into them. */
const PLACEHOLDER = 0xe000;

/** The clause with its relative dates taken out, and what each is written out to: "on Friday" as "on 15 May". */
function withDates(clause: Clause, chosen: DateFound | null): { text: string; dates: string[] } {
  const { sentOn } = clause.ctx;
  let text = clause.quote.replace(/[\ue000-\uf8ff]/g, ' ');
  const dates: string[] = [];
  if (!sentOn) return { text, dates };
  const year = Number(sentOn.slice(0, 4));
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
    // "on the Sunday", "that Friday": of a week spoken of elsewhere.
    if (/\b(?:the|that)\s+$/i.test(before) && /^\p{L}+$/u.test(said)) continue;
    const lead = LEADS.exec(before)?.[0] ?? '';
    const kept = before.slice(0, before.length - lead.length);
    const part = /^\s+(morning|afternoon|evening|night)\b/i.exec(text.slice(date.end));
    if (dates.length > 30) break;
    const after = text.slice(date.end + (part?.[0].length ?? 0));
    const own =
      chosen &&
      /^\d{4}-/.test(chosen.when) &&
      chosen.when.split('/').length === date.when.split('/').length &&
      chosen.start < clause.start + date.end &&
      chosen.end > clause.start + date.start;
    const when = own ? chosen.when : date.when;
    const words = dateInWords(/\bweek$/i.test(said) && when.includes('/') ? when.slice(0, 10) : when, year);
    const bare =
      /\b(?:of|than|is for)\s$/i.test(kept) ||
      (kept.trim() === '' && /^\s+(?:is|was|will be|marks|makes)\b/.test(after));
    const put = part
      ? `on the ${part[1]?.toLowerCase()} of ${words}`
      : `${bare ? (/\bweek$/i.test(said) ? 'the week of ' : '') : leading(lead, said, own ? chosen : date)}${words}`;
    text = `${kept}${String.fromCharCode(PLACEHOLDER + dates.length)}${after}`;
    dates.push(put);
  }
  return { text, dates };
}

/** The sentence with its dates put in. */
function withoutPlaceholders(text: string, dates: readonly string[]): string {
  return text.replace(/[\ue000-\uf8ff]/g, (c) => dates[c.charCodeAt(0) - PLACEHOLDER] ?? '');
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
  if (/\bweek$/i.test(said) && date.when.includes('/')) return 'in the week of ';
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

/** Gives the sentence a subject where it lacks one or has only a pronoun, still in the first person; null where it has none to give. */
function openWith(text: string, clause: Clause, who: Who, subject: Mention | null): string | null {
  const words = wordsOf(text);
  const first = words[0];
  if (!first) return null;
  const lower = first.lower;
  const rest = text.slice(first.end).trimStart();
  const named = subject ? nounFor(subject, who) : null;
  if (/^(?:he|she|he's|she's|he'll|she'll|his|her)$/.test(lower)) {
    if (!named || first.start > 0) return null;
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
  if (/^(?:it|it's|that's|this)$/.test(lower)) {
    const plain = lower === "it's" || lower === "that's" || /^(?:is|was|will be)\b/.test(rest);
    // "it was his", "it is": what it is must be said.
    return plain && words.length >= 4 && !/\b(?:he|she|him|they|that|them)\b/i.test(rest)
      ? text
          .replace(/^(?:it['’]s|that['’]s)(?= (?:been|taken|got|had)\b)/i, 'It has')
          .replace(/^(?:it['’]s|that['’]s)/i, 'It is')
      : null;
  }
  if (/^(?:there|there's|that|they|they're|them)$/.test(lower)) return lower.startsWith('there') ? text : null;
  const who12 = /^(?:my|our)\b/.test(lower) ? withoutRelative(text) : null;
  if (who12) return who12;
  const tense = tenseOf(words);
  const finite =
    tense !== 'none' || words.some((w, i) => i > 0 && !w.capital && isSingularVerb(w.lower) && followsNoun(words, i));
  const hasSelf = words.some((w) => /^(?:i|i'm|i've|i'll|i'd|we|we're|we've|we'll|my|our|me|us)$/.test(w.lower));
  const subjectful = words.some((w) =>
    /^(?:i|i'm|i've|i'll|i'd|im|ive|we|we're|we've|we'll|he|she|they|you)$/.test(w.lower),
  );
  const placed = /^(?:on|in|at|up|over|back|down|away)$/.test(lower);
  const predicate =
    PREDICATES.has(lower) &&
    tense === 'none' &&
    first.start === 0 &&
    !(placed && (clause.referents.length > 0 || /^(?:\d|the \d|[A-Z\ue000-\uf8ff])/.test(rest)));
  const adverb =
    /^(?:just|never|finally|also|still|already|recently|currently|now)$/.test(lower) &&
    tense !== 'none' &&
    !/^(?:i|i'm|we|my|our|he|she|they|you|the|a|this|that|it|it's)$/.test(words[1]?.lower ?? '') &&
    words[1]?.capital === false &&
    (BARE_VERBS.has(words[1].lower) || isPastVerb(words[1]));
  const verbFirst =
    BARE_VERBS.has(lower) ||
    adverb ||
    (tense === 'past' &&
      isPastVerb(first) &&
      !/^(?:is|was|has|had|will|are|were|and|or|the)$/.test(words[1]?.lower ?? '') &&
      !/['’]s$/.test(words[1]?.text ?? ''));
  const doing =
    /^[a-z]{3,}ing$/.test(lower) &&
    !subjectFollows(words) &&
    !/^(?:during|nothing|something|everything|morning|evening|being|meeting|wedding|king|spring|thing|building|wing|string|ring)$/.test(
      lower,
    );
  if ((verbFirst || doing || predicate) && first.start === 0) {
    const lowered = lowerFirst(text, first);
    if (who.about === 'sender') {
      // Nobody writes so of themselves.
      if (
        /^(?:just |recently )?(?:died|passed away|passed on|was born|gave birth|born|called|named|turned out)\b/i.test(
          text,
        )
      )
        return null;
      if (subjectful && doing) return null;
      if (lower === 'been' || lower === 'gone') return `I have ${lowered}`;
      if (
        /^(?:just |finally |recently )?(?:admitted|accepted|diagnosed|promoted|invited|offered|selected|picked|laid off|made redundant|hospitali[sz]ed|asked to|awarded|allowed|told|given|engaged|elected|appointed|nominated|shortlisted|stuck|burnt|exhausted)\b/i.test(
          text,
        )
      )
        return `I was ${lowered}`;
      return doing || (predicate && !verbFirst) ? `I am ${lowered}` : `I ${lowered}`;
    }
    if (!named || !(who.about === 'family' || who.about === 'other') || (who.name !== null && text.includes(who.name)))
      return null;
    if (doing || predicate) return `${named} ${subject?.kin?.plural ? 'are' : 'is'} ${lowered}`;
    return tense === 'past' ? `${named} ${lowered}` : null;
  }
  if (/^been\b/i.test(text) && who.about === 'sender') return `I have ${lowerFirst(text, first)}`;
  if (!finite || onlyRelative(words) || bareNoun(text)) return null;
  if (
    !hasSelf &&
    !first.capital &&
    !/^(?:the|a|an|their|all|both|some|every|each|no|one|two|three|mum|dad|mom|wife|husband|kids|everyone|everybody|on|in|at|from|since|after|last|next|tomorrow|yesterday)$/.test(
      lower,
    ) &&
    // "jess is due", "decree was signed", but not "how nervous I was".
    !(
      first.start === 0 &&
      /^(?:is|was|has|had|will|are|were|just|got)$/.test(words[1]?.lower ?? '') &&
      /^[a-z]{3,}$/.test(lower) &&
      !/^(?:what|who|how|there|here|then|this|that|which|not|only|even|it's)$/.test(lower)
    )
  )
    return null;
  return text;
}

/** "a degree nobody recognised": opens like a noun and has none of the verbs that make a sentence of it. */
function bareNoun(text: string): boolean {
  return (
    /^(?:a|an)\s/i.test(text) &&
    !/\b(?:is|are|was|were|has|have|had|will|would|can|came|got|comes|goes)\b|['’]s\b/i.test(text)
  );
}

/** "My son Theo, who turns 12 on Monday" as "My son Theo turns 12 on Monday", where that is all. */
function withoutRelative(text: string): string | null {
  const match = /^((?:[Mm]y|[Oo]ur) [^,.;:()]{2,40}?),? who (?!m\b)([^;:()]{4,160})$/.exec(text);
  const [, noun, predicate] = match ?? [];
  if (!noun || !predicate || tenseOf(wordsOf(noun)) !== 'none' || /,|\b(?:who|whose|which)\b/.test(predicate))
    return null;
  const words = wordsOf(predicate);
  const verb = words[0];
  return verb &&
    (isPastVerb(verb) || isSingularVerb(verb.lower) || /^(?:is|has|had|was|will|just|never|also)$/.test(verb.lower))
    ? `${noun} ${predicate}`
    : null;
}

/** "Ji-ho enters": before a verb stands a noun, not an article or a number. */
function followsNoun(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  return (
    before !== undefined &&
    !/^(?:the|a|an|my|our|his|her|their|your|some|of|in|on|to|for|with|and|\d+|two|three|four|five|six|all|both|no|any|more|new|old)$/.test(
      before.lower,
    ) &&
    !before.possessive
  );
}

/** "a man who has never raced": the only verb stands in a relative clause. */
function onlyRelative(words: readonly Word[]): boolean {
  const at = words.findIndex((w) => /^(?:who|which|that|where|whose)$/.test(w.lower));
  return (
    at > 0 &&
    tenseOf(words.slice(0, at)) === 'none' &&
    !/[,]/.test(
      words
        .slice(at + 1)
        .map((w) => w.gap)
        .join(''),
    ) &&
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

/** "My sister Hinemoa", "Marcus", "My friend": as the writer says it. */
function nounFor(mention: Mention, who: Who): string | null {
  const owned = mention.owner === 'sender' || (who.about === 'family' && who.relation !== null);
  if (mention.owner === 'recipient') return null;
  if (who.name && who.relation && owned && who.relation !== 'child' && !/['’]s /.test(who.relation))
    return `My ${who.relation} ${who.name}`;
  if (who.name) return who.name;
  if (who.relation && owned && !/['’]s /.test(who.relation)) return `My ${who.relation}`;
  return null;
}

/** The first person singular as subject, with the verb it may carry. */
const SELF: Readonly<Record<string, string>> = {
  i: '',
  "i'm": 'am',
  im: 'am',
  "i've": 'have',
  ive: 'have',
  "i'll": 'will',
  "i'd": 'would',
};
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
  'just also now already finally still never always only really currently actually so all probably both even then myself not often usually sometimes definitely certainly truly half quite recently simply absolutely totally honestly sadly officially mostly',
);

/** What stands before the second of two subjects: "Marcus and I" at the head of a sentence or clause. */
const HEADS = /(?:^|[,;]|\b(?:because|that|and|when|so|but|as|if|where|which|while|before|after|since|on|in))\s*$/i;
const PAIR =
  /(?<![\p{L}’'])((?:(?:[Mm]y|[Oo]ur) (?:own |dear |eldest |youngest |elder |younger |little |big )?[\p{Ll}-]{2,20}(?: \p{Lu}[\p{L}’'-]{0,30})?)|\p{Lu}[\p{L}’'-]{0,30}) (?:and|&) (I|me|myself)(?![\p{L}’'])/gu;
const PAIR_BEHIND = /(?<![\p{L}’'])([Mm]e|I|[Mm]yself) (?:and|&) (?=\p{Lu}|[Mm]y |[Oo]ur )/gu;
const CALENDAR =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|christmas|easter|yes|no|so|then|ok|okay|but|both|the)$/i;

/**
 * First person to third: "I am", "my", "we've" to "they are", "their", "they have", with the writer's name for the
 * first of them where the verbs allow it. Null where that would mislead.
 */
export function toThirdPerson(text: string, name: string | null = null): string | null {
  const both = paired(text, name);
  const head = both.text;
  if (!both.paired && /(?<![\p{L}’'])(?:me|myself) (?:and|&) (?:my|our|the|\p{Lu})/iu.test(head)) return null;
  const words = wordsOf(head);
  const named = both.named ? both.named : name && nameable(head, words) ? name : null;
  let used = both.named !== null || both.paired;
  let out = '';
  let last = 0;
  let own = both.paired;
  let namedAt = -1;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word) continue;
    // "US" the country, "I." the numeral.
    if (word.text === 'US' || (word.text === 'I' && /^[.)]/.test(head.slice(word.end)))) continue;
    const swap = Object.hasOwn(SWAP, word.lower) && !word.possessive ? SWAP[word.lower] : undefined;
    let put = swap;
    let to = word.end;
    if (
      put &&
      (word.lower === "i'd" || word.lower === "we'd") &&
      /^(?:been|had|got|gone|better|[a-z]+ed)$/.test(words[i + 1]?.lower ?? '')
    )
      put = 'they had';
    if (put?.startsWith('they')) own = true;
    if (put && !used && named) {
      used = true;
      if (word.lower === 'my' || word.lower === 'our') put = `${named}’s`;
      else if (Object.hasOwn(SELF, word.lower)) {
        namedAt = i;
        const carried = put === 'they had' ? 'had' : (SELF[word.lower] ?? '');
        if (carried) put = `${named} ${singularOf(carried) ?? carried}`;
        else {
          const verb = verbAfter(words, i);
          const turned = verb ? singularOf(verb.lower) : null;
          put =
            verb && turned && !isPastVerb(verb) && !isModal(verb.lower)
              ? `${named}${head.slice(word.end, verb.start)}${turned}`
              : named;
          if (verb && put !== named) to = verb.end;
        }
      }
    } else if (put) used = true;
    // "am", "was" of the writer's own.
    if (!put && /^(?:am|was|wasn't|ain't)$/.test(word.lower) && subjectIsSelf(words, i, both.paired)) {
      const single = namedAt >= 0 && namedAt === selfBefore(words, i);
      if (word.lower === 'am') put = single ? 'is' : 'are';
      else if (!single) put = word.lower === 'was' ? 'were' : word.lower === "wasn't" ? "weren't" : "aren't";
    }
    if (!put || word.start < last) continue;
    const capital = i === 0 && word.start === 0;
    out += head.slice(last, word.start) + (capital ? put.charAt(0).toUpperCase() + put.slice(1) : put);
    last = to;
  }
  const said = out + head.slice(last);
  // Others who are "they" as well would be taken for the writer.
  if (own && /\b(?:they|they're|they've|they'll)\b/i.test(text) && !/^they\b/i.test(text)) return null;
  return said;
}

/** "My wife and I", "me and Aroha" at the head of a clause: the writer comes first, by name where there is one. */
function paired(text: string, name: string | null): { text: string; paired: boolean; named: string | null } {
  let done = false;
  const first = (other: string, at: number): string => {
    done = true;
    const self = at === 0 || !/\b(?:I|my|we|our|me)\b/i.test(text.slice(0, at)) ? (name ?? 'they') : 'they';
    const put = `${self} and ${other.replace(/^(?:My|Our)\b/, (w) => w.toLowerCase())}`;
    return at === 0 ? put.charAt(0).toUpperCase() + put.slice(1) : put;
  };
  let said = text.replace(PAIR, (all: string, other: string, _self: string, at: number) =>
    !done && !CALENDAR.test(other) && HEADS.test(text.slice(0, at)) ? first(other, at) : all,
  );
  if (!done)
    said = text.replace(PAIR_BEHIND, (all: string, _self: string, at: number) =>
      done || !HEADS.test(text.slice(0, at)) ? all : first('', at),
    );
  return { text: said, paired: done, named: done ? name : null };
}

/** The verb after the subject at word `i`, past adverbs; null where something else follows. */
function verbAfter(words: readonly Word[], i: number): Word | null {
  let j = i + 1;
  while (ADVERB.has(words[j]?.lower ?? '')) j++;
  const verb = words[j];
  if (
    !verb ||
    /[,;:()]/.test(
      words
        .slice(i + 1, j + 1)
        .map((w) => w.gap)
        .join(''),
    )
  )
    return null;
  return verb;
}

const isSelf = (word: Word | undefined): boolean =>
  word !== undefined && Object.hasOwn(SELF, word.lower) && word.text !== 'im.';

function selfBefore(words: readonly Word[], i: number): number {
  for (let j = i - 1; j >= 0; j--) if (isSelf(words[j])) return j;
  return -1;
}

/** Past and present alike: which it is, and so its form after a name, cannot be told. */
const SAME_BOTH = wordSet(
  'put read cut hit let set quit bet cast cost hurt shut split spread rid burst knit shed wed fit',
);

/** Whether a name can stand for the first "I" or "my": its verb is known, and no other hangs on it that would need another form. */
function nameable(text: string, words: readonly Word[]): boolean {
  const at = words.findIndex((w) => Object.hasOwn(SWAP, w.lower) && !w.possessive && w.text !== 'US');
  const self = words[at];
  if (!self || /\b(?:myself|ourselves)\b/i.test(text)) return false;
  if (self.lower === 'my' || self.lower === 'our') return self.start === 0;
  if (!isSelf(self)) return false;
  const carried = SELF[self.lower];
  const verb = carried ? { lower: carried, end: self.end } : verbAfter(words, at);
  if (!verb) return false;
  if (!carried && SAME_BOTH.has(verb.lower)) return false;
  const modal = isModal(verb.lower);
  const past = !carried && isPastVerb(words.find((w) => w.end === verb.end) ?? self);
  if (!modal && !past && singularOf(verb.lower) === null && verb.lower !== 'was' && verb.lower !== "wasn't")
    return false;
  // "I run and swim": the second verb would stand without its subject.
  for (let i = at + 1; i < words.length; i++) {
    const word = words[i];
    if (!word) break;
    const joins = /^(?:and|but|or|then|yet)$/.test(word.lower) || /,\s*$/.test(word.gap);
    if (!joins) continue;
    let j = /^(?:and|but|or|then|yet)$/.test(word.lower) ? i + 1 : i;
    while (ADVERB.has(words[j]?.lower ?? '') || words[j]?.lower === 'then') j++;
    const next = words[j];
    if (!next) break;
    const form = singularOf(next.lower);
    if (
      form !== null &&
      !next.capital &&
      !(modal && !/^(?:am|have|do|don't|haven't)$/.test(next.lower)) &&
      !isPastVerb(next)
    )
      return false;
  }
  return true;
}

function subjectIsSelf(words: readonly Word[], i: number, pair: boolean): boolean {
  let j = i - 1;
  while (j > 0 && ADVERB.has(words[j]?.lower ?? '')) j--;
  if (words[j]?.lower === 'i') return true;
  // "Priya and Marcus was": plural by now.
  return pair && words[1]?.lower === 'and' && j <= 4 && j >= 2;
}

function finish(text: string): string {
  const trimmed = text
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:.!\-–—]+$/, '')
    .trim();
  return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}.`;
}
