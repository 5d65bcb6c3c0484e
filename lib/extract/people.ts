import type { MailContext } from './context.ts';
import { type Kin, kinOf, needsOwner } from './kin.ts';
import { isGivenName, isPlainGivenName, mayBeName, verbAfterName } from './names.ts';
import { type Word, wordSet, wordsOf } from './words.ts';

/** A place in the mail where somebody other than the writer is named or pointed to by a relation. */
export interface Mention {
  start: number;
  end: number;
  /** "daughter", or null where only a name stands. */
  relation: string | null;
  kin: Kin | null;
  /** The given name, or several as "Hassan and Zoya". */
  name: string | null;
  /** Whose relative: the writer's, the reader's, or somebody else's. Null: a name alone. */
  owner: 'sender' | 'recipient' | 'other' | null;
  /** The words that own it say so ("my"), rather than the lack of any ("kids think"). */
  certain: boolean;
  /** "Scott" in "Scott's sister". */
  ownerName: string | null;
  /** A family name follows: people do not write so of their own. */
  full?: boolean;
  /** The relation is not said: "our Lucy". */
  guessed?: boolean;
}

/** Everybody a mail names. */
export interface Cast {
  words: readonly Word[];
  /** In the order of the text. */
  mentions: readonly Mention[];
  /** What is known of a name, by its lower case: the mention that tells most. */
  byName: ReadonlyMap<string, Mention>;
  /** Lower-case given names and family names of those who write and read. */
  sender: ReadonlySet<string>;
  recipient: ReadonlySet<string>;
  /** As the greeting names the reader, or null. */
  greeted: string | null;
}

const MY = wordSet('my our mi me');
const THEIRS = wordSet('his her their');
const MODIFIERS = wordSet(
  `older younger elder eldest oldest youngest middle little big small late dear own two three four five both new old other great twin first second third lovely poor beautiful baby wonderful
sweet darling gorgeous brave clever only crazy teenage teenaged adult grown grown-up dearest wee tiny beloved favourite favorite best good close 7-year-old former future lovely amazing shiba rescue ginger deaf golden black`,
);
const AGE_MODIFIER =
  /^\d{1,2}-?(?:year|yr|month|week)-?old$|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)-year-old$/;
const THE_KIN = wordSet(
  'kids children wife husband missus in-laws twins baby grandkids grandchildren parents nephew niece dog cat puppy eldest youngest family hubby kiddos bairns dogs cats horses hens girls boys lad lads lass toddler kid boy girl granddaughter grandson in-laws daughter son folks',
);
const BARE_KIN = wordSet(
  'wife husband hubby son daughter kids kiddo kiddos parents brother sister children twins mother father family dog baby',
);
const DETERMINERS = wordSet(
  'a an the this that these those any some no every each your his her their its my our whose another old of',
);
const ORDINAL_CHILD = wordSet('eldest oldest youngest last-born firstborn first-born lastborn');
const PLACE_BEFORE = wordSet('in at from near via around through outside inside');
const PEOPLE_BEFORE = wordSet(
  'with told asked ask see saw met married marry meet baby little love hug tell for called named cousin visit visiting miss dropped drop drove drive took take brought picked give gave help helping dear hi hello hey hallo poor old',
);
const NOT_AFTER_NAME = wordSet(
  'street road avenue lane drive park university college school hospital inc ltd llc corp group bank airport center centre hotel house hall city county island lake river mountain beach church museum committee department foundation society association office cup day award prize',
);

const NO_MAIL = 40_000;
const casts = new WeakMap<MailContext, Cast>();

/** Everybody the mail names, read once a mail. Only the first 40,000 characters are read. */
export function castOf(ctx: MailContext): Cast {
  const known = casts.get(ctx);
  if (known) return known;
  const cast = readCast(ctx);
  casts.set(ctx, cast);
  return cast;
}

function namesIn(name: string, email: string): string[] {
  const local = (email.split('@')[0] ?? '').toLowerCase();
  const parts = [...name.toLowerCase().split(/[^\p{L}'’-]+/u), ...local.split(/[^\p{L}]+/u)];
  return parts.filter((part) => part.length > 1);
}

function readCast(ctx: MailContext): Cast {
  const text = ctx.mail.text;
  const words = wordsOf(text, 0, Math.min(text.length, NO_MAIL));
  const sender = new Set(namesIn(ctx.from.name, ctx.from.email));
  const recipient = new Set(ctx.to.slice(0, 20).flatMap((to) => namesIn(to.name, to.email)));
  for (const name of sender) recipient.delete(name);
  const greeted = greetedName(words);
  if (greeted) recipient.add(greeted.toLowerCase());
  for (const name of signedNames(text, words)) if (!recipient.has(name)) sender.add(name);

  const mentions: Mention[] = [];
  for (let i = 0; i < words.length; i++) {
    const found =
      kinMention(words, i) ?? ownedName(words, i, sender) ?? workMention(words, i) ?? nameMention(words, i, sender);
    if (!found) continue;
    mentions.push(found.mention);
    i = found.last;
  }
  const byName = new Map<string, Mention>();
  for (const mention of mentions) {
    for (const name of mention.name?.toLowerCase().split(' and ') ?? []) {
      const known = byName.get(name);
      if (!known || (!known.relation && mention.relation) || (!known.certain && mention.certain && mention.relation)) {
        byName.set(name, mention);
      }
    }
  }
  return { words, mentions, byName, sender, recipient, greeted };
}

const GREETINGS = wordSet(
  'hi hello hey dear hallo hola ciao bonjour morning evening afternoon dearest salut heya hiya ola olá namaste',
);

const TITLE =
  /^(?:mr|mrs|ms|miss|dr|prof|pak|bu|ibu|herr|frau|sir|madam|madame|uncle|aunt|auntie|coach|chef|don|doña|senhor|senhora|señor|señora|secretary|ambassador|my)$/;

function greetedName(words: readonly Word[]): string | null {
  for (let i = 0; i < Math.min(4, words.length); i++) {
    const word = words[i];
    if (!word || !GREETINGS.has(word.lower)) continue;
    const titled = words[i + 1];
    const next = titled && TITLE.test(titled.lower) ? words[i + 2] : titled;
    if (mayBeName(next) && !next.gap.includes('\n')) return next.text;
  }
  const [first, second] = words;
  // "Raj: I thought", "Jeff," on a line of its own, "Pete!!"
  if (mayBeName(first) && second && /^\s*[,:!;–—-]+\s/.test(second.gap) && !first.possessive) return first.text;
  return null;
}

/** The name at the very end, as one signs: "…\n\nAnna", "xx Anna". */
function signedNames(text: string, words: readonly Word[]): string[] {
  const names: string[] = [];
  for (let i = words.length - 1; i >= Math.max(0, words.length - 6); i--) {
    const word = words[i];
    if (!word || !mayBeName(word)) continue;
    const lineStart = text.lastIndexOf('\n', word.start) + 1;
    const lineEnd = text.indexOf('\n', word.end);
    const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd).trim();
    if (line.length <= 40 && line.split(/\s+/).length <= 3 && lineStart > 0) names.push(word.lower);
  }
  return names;
}

/** Words that open a sentence with a capital and are no names, by their endings. */
const LIKELY_NOUN =
  /(?:ing|tion|ment|ness|ies|ers|als|ity|ance|ence|aria|itis|air|star|dom|ship|age|ture)$|^(?:water|details|power|dinner|lunch|breakfast|school|life|traffic|weather|surgery|doctor|doctors|rain|snow|service|funeral|wedding|birthday)$/;

interface Found {
  mention: Mention;
  /** The index of the last word it takes. */
  last: number;
}

const TIGHT = /^\s+$/;

/** A relation with its owner and its name: "my younger brother Ostap", "Granny Icilda", "your mother", "Scott's sister". */
function kinMention(words: readonly Word[], i: number): Found | null {
  const word = words[i];
  if (!word) return null;
  const owner = ownerAt(words, i);
  if (owner) {
    let j = i + 1;
    let ordinal = false;
    while (j < Math.min(words.length, i + 5)) {
      const w = words[j];
      if (!w || !/^[\s,]+$/.test(w.gap)) return null;
      if (kinAt(words, j)) break;
      if (ORDINAL_CHILD.has(w.lower) && !nounFollows(words, j)) {
        ordinal = true;
        break;
      }
      if (!MODIFIERS.has(w.lower) && !AGE_MODIFIER.test(w.lower)) return null;
      // "the small one, Noor", "our middle one"
      const next = words[j + 1];
      if (
        next &&
        (next.lower === 'one' || next.lower === 'ones') &&
        /^(?:eldest|oldest|youngest|middle|little|small|big|tiny|wee)$/.test(w.lower)
      ) {
        ordinal = true;
        j++;
        break;
      }
      j++;
    }
    const kinWord = words[j];
    if (!kinWord || j >= i + 5) return null;
    const found = ordinal ? { kin: kinOf('child'), last: j } : kinAt(words, j);
    if (!found?.kin) return null;
    if (word.lower === 'the' && !(ordinal || (THE_KIN.has(kinWord.lower) && !nounAfter(words, found.last))))
      return null;
    if (word.lower === 'the' && words[found.last]?.possessive === false && nextIs(words, found.last, 'of')) return null;
    const named = nameAfter(words, found.last, found.kin);
    return {
      mention: {
        start: word.start,
        end: (words[named?.last ?? found.last] ?? kinWord).end,
        relation: relationOf(words, i, j, found.kin),
        kin: found.kin,
        name: named?.name ?? null,
        owner: owner.owner,
        certain: word.lower !== 'the',
        ownerName: owner.name,
      },
      last: named?.last ?? found.last,
    };
  }
  // Nobody owns it: "Mum is in hospital", "Granny Icilda", "cousin Delroy", "Wife cry", "Son Tymofiy".
  const at = kinAt(words, i);
  if (!at?.kin || (needsOwner(word.lower) && word.lower !== 'baby')) return null;
  const before = words[i - 1];
  if (before && DETERMINERS.has(before.lower) && TIGHT.test(word.gap)) return null;
  if (before?.possessive && TIGHT.test(word.gap)) return null;
  if (
    before &&
    (MODIFIERS.has(before.lower) || AGE_MODIFIER.test(before.lower)) &&
    TIGHT.test(word.gap) &&
    before.lower !== 'late'
  )
    return null;
  const named = nameAfter(words, at.last, at.kin);
  const direct = named && /^\s+$/.test(words[at.last + 1]?.gap ?? '');
  const clauseStart =
    i === 0 ||
    /[.!?;:,(\n–—-]/.test(word.gap) ||
    /^(?:and|but|as|when|because|since|that|while|if|so|&|tell|told|with|also|even|then|now)$/.test(
      before?.lower ?? '',
    );
  const ok =
    (at.kin.vocative && !nounAfter(words, at.last)) ||
    (direct && at.kin.kind === 'kin') ||
    (BARE_KIN.has(word.lower) && clauseStart && !nounAfter(words, at.last));
  if (!ok || at.kin.kind === 'social') return null;
  return {
    mention: {
      start: word.start,
      end: (words[named?.last ?? at.last] ?? word).end,
      relation: at.kin.relation,
      kin: at.kin,
      name: direct || named?.bracketed ? (named?.name ?? null) : null,
      owner: 'sender',
      certain: at.kin.vocative && word.capital,
      ownerName: null,
    },
    last: direct || named?.bracketed ? (named?.last ?? at.last) : at.last,
  };
}

function relationOf(words: readonly Word[], i: number, j: number, kin: Kin): string {
  const before = words[j - 1];
  if (j - 1 > i && before && kin.relation === 'partner' && /^(?:business|law)$/.test(before.lower))
    return 'business partner';
  if (j - 1 > i && before?.lower === 'foster') return `foster ${kin.relation}`;
  return kin.relation;
}

function nextIs(words: readonly Word[], i: number, lower: string): boolean {
  return words[i + 1]?.lower === lower && TIGHT.test(words[i + 1]?.gap ?? '');
}

/** After the word comes a noun it only describes: "family office", "dog food", "baby shower". */
function nounAfter(words: readonly Word[], i: number): boolean {
  const here = words[i];
  const next = words[i + 1];
  if (!here || !next || here.possessive || !TIGHT.test(next.gap)) return false;
  return COMPOUND_AFTER.has(next.lower);
}
const COMPOUND_AFTER = wordSet(
  'office business food shower photo photos friendly room tree company name names member members time day owner owners plan law portrait holiday bed clinic walker store house page section menu version boards committee reunion life gift',
);

function nounFollows(words: readonly Word[], j: number): boolean {
  const next = words[j + 1];
  return Boolean(next && TIGHT.test(next.gap) && kinAt(words, j + 1));
}

interface Owner {
  owner: 'sender' | 'recipient' | 'other';
  name: string | null;
}

function ownerAt(words: readonly Word[], i: number): Owner | null {
  const word = words[i];
  if (!word) return null;
  if (MY.has(word.lower) || word.lower === 'the') return { owner: 'sender', name: null };
  if (word.lower === 'your' || word.lower === 'ur') return { owner: 'recipient', name: null };
  if (THEIRS.has(word.lower)) return { owner: 'other', name: null };
  if (word.possessive && mayBeName(word)) return { owner: 'other', name: word.text };
  return null;
}

/** The relation at word `i`, also in several words: "mother in law", "guinea pig", "little one", "other half". */
function kinAt(words: readonly Word[], i: number): { kin: Kin; last: number } | null {
  const word = words[i];
  if (!word) return null;
  const [second, third] = [words[i + 1], words[i + 2]];
  if (second?.lower === 'in' && third?.lower === 'law') {
    const kin = kinOf(`${word.lower}-in-law`);
    if (kin) return { kin, last: i + 2 };
  }
  if (second && TIGHT.test(second.gap)) {
    const pair = kinOf(`${word.lower}-${second.lower}`);
    if (pair && word.lower !== 'ex') return { kin: pair, last: i + 1 };
    if ((word.lower === 'other' || word.lower === 'better') && second.lower === 'half') {
      const kin = kinOf('spouse');
      return kin ? { kin: { ...kin, relation: 'partner' }, last: i + 1 } : null;
    }
    if (word.lower === 'old' && second.lower === 'man') {
      const kin = kinOf('father');
      return kin ? { kin, last: i + 1 } : null;
    }
  }
  const kin = kinOf(word.lower);
  return kin ? { kin, last: i } : null;
}

interface Named {
  name: string;
  last: number;
  bracketed: boolean;
}

/** The name after a relation: "my son Leo", "my wife (Anna)", "our daughter, Mia,", "our dog is called Kevin". */
function nameAfter(words: readonly Word[], i: number, kin: Kin): Named | null {
  const here = words[i];
  const next = words[i + 1];
  if (!here || !next || here.possessive) return null;
  if (mayBeName(next) && /^(?:\s+|\s?,\s+|\s*\(\s*|\s+[–—-]\s+)$/.test(next.gap)) {
    const comma = next.gap.includes(',');
    const after = words[i + 2];
    // "My wife, Thursday…" is excluded by the calendar; "my daughter, Anna and I" is a list.
    const surname = skipSurname(words, i + 1) > i + 1;
    if (comma && !surname && !isGivenName(next) && after && /^\s+$/.test(after.gap) && !verbAfterName(after))
      return null;
    if (comma && after?.lower === 'and' && words[i + 3]?.lower === 'i') return null;
    if (kin.plural) {
      const several = nameList(words, i + 1);
      if (several) return { ...several, bracketed: next.gap.includes('(') };
    }
    return { name: next.text, last: skipSurname(words, i + 1), bracketed: next.gap.includes('(') };
  }
  const second = words[i + 2];
  const third = words[i + 3];
  if ((next.lower === 'called' || next.lower === 'named') && mayBeName(second))
    return { name: second.text, last: i + 2, bracketed: false };
  if (next.lower === 'is' && (second?.lower === 'called' || second?.lower === 'named') && mayBeName(third)) {
    return { name: third.text, last: i, bracketed: true };
  }
  return null;
}

/** "Hassan and Zoya", "Annie, Katie and Bobby": names joined by commas and "and", which must be there. */
function nameList(words: readonly Word[], i: number): { name: string; last: number } | null {
  const names: string[] = [];
  let last = i;
  let joined = false;
  for (let j = i; j < i + 9; j++) {
    const word = words[j];
    if (!word) break;
    const and = word.lower === 'and';
    if (and && names.length && TIGHT.test(word.gap)) {
      joined = true;
      continue;
    }
    const ampersand = /^\s*&\s*$/.test(word.gap);
    const linked = j === i || words[j - 1]?.lower === 'and' || ampersand || /^,\s+$/.test(word.gap);
    if (!linked || !mayBeName(word)) break;
    if (ampersand) joined = true;
    names.push(word.text);
    last = j;
    if (word.possessive) break;
  }
  return joined && names.length > 1 && names.length < 5 ? { name: names.join(' and '), last } : null;
}

function skipSurname(words: readonly Word[], i: number): number {
  const next = words[i + 1];
  return next && words[i]?.possessive === false && mayBeName(next) && /^[ ]$/.test(next.gap) && !isGivenName(next)
    ? i + 1
    : i;
}

/** "our Lucy", "my Salma": the writer's own, by the way it is said; nearly always a child. */
function ownedName(words: readonly Word[], i: number, sender: ReadonlySet<string>): Found | null {
  const word = words[i];
  if (!word || (word.lower !== 'my' && word.lower !== 'our' && word.lower !== 'mi')) return null;
  let j = i + 1;
  while (j < i + 3 && MODIFIERS.has(words[j]?.lower ?? '')) j++;
  const name = words[j];
  const after = words[j + 1];
  if (!mayBeName(name) || !TIGHT.test(name.gap) || sender.has(name.lower)) return null;
  if (
    !isGivenName(name) &&
    !(verbAfterName(after) || (after && /^\s*[,(]/.test(after.gap) && /^(?:who|whose|is|the|\d+)$/.test(after.lower)))
  )
    return null;
  if (after?.capital && TIGHT.test(after.gap) && !mayBeName(after)) return null;
  if (after && NOT_AFTER_NAME.has(after.lower)) return null;
  return {
    mention: {
      start: word.start,
      end: name.end,
      relation: 'child',
      kin: kinOf('child'),
      name: name.text,
      owner: 'sender',
      certain: true,
      ownerName: null,
      guessed: true,
    },
    last: j,
  };
}

/** "my dishwasher Abdou", "our designer Kobayashi": somebody the writer works or plays with. */
function workMention(words: readonly Word[], i: number): Found | null {
  const [owner, role, name] = [words[i], words[i + 1], words[i + 2]];
  if (!owner || !role || (owner.lower !== 'my' && owner.lower !== 'our') || role.capital) return null;
  if (
    !TIGHT.test(role.gap) ||
    !mayBeName(name) ||
    !/^(?:\s+|,\s+)$/.test(name.gap) ||
    !/(?:er|or|ist|ant|ian|man|woman|ent|chef|cook|tech|guy|lead|head|pilot|nurse)$/.test(role.lower)
  )
    return null;
  const kin = kinOf('colleague');
  return {
    mention: {
      start: owner.start,
      end: name.end,
      relation: 'colleague',
      kin,
      name: name.text,
      owner: 'sender',
      certain: true,
      ownerName: null,
    },
    last: i + 2,
  };
}

/** A person by name alone, with the relation where it stands beside: "Mia, my daughter", "Leo (my son)". */
function nameMention(words: readonly Word[], i: number, sender: ReadonlySet<string>): Found | null {
  const word = words[i];
  if (!word || !mayBeName(word) || sender.has(word.lower)) return null;
  const before = words[i - 1];
  const after = words[i + 1];
  const opens = i === 0 || /[.!?\n:;]/.test(word.gap);
  const given = isPlainGivenName(word);
  const spaced = TIGHT.test(word.gap);
  const beside = kinBeside(words, i);
  const family = skipSurname(words, i);
  const full = family > i;
  // "Asger and Vilja started school": two of one kind.
  const pair = !beside && !word.possessive ? nameList(words, i) : null;
  const afterPair = pair ? words[pair.last + 1] : undefined;
  if (
    pair &&
    !words[pair.last]?.possessive &&
    (verbAfterName(afterPair) ||
      /^(?:are|were|have|will|both|get)$/.test(afterPair?.lower ?? '') ||
      (isGivenName(word) && !opens)) &&
    !(before && PLACE_BEFORE.has(before.lower)) &&
    !pair.name.split(' and ').some((name) => sender.has(name.toLowerCase()))
  ) {
    return {
      mention: {
        start: word.start,
        end: words[pair.last]?.end ?? word.end,
        relation: null,
        kin: null,
        name: pair.name,
        owner: null,
        certain: false,
        ownerName: null,
      },
      last: pair.last,
    };
  }
  if (!beside) {
    if (before && spaced && PLACE_BEFORE.has(before.lower)) return null;
    if (after && TIGHT.test(after.gap) && NOT_AFTER_NAME.has(after.lower)) return null;
    const person =
      given ||
      (isGivenName(word) && !opens) ||
      (/^\s*\(\s*$/.test(after?.gap ?? '') && /^\d{1,2}$/.test(after?.lower ?? '')) ||
      (!opens && before && spaced && PEOPLE_BEFORE.has(before.lower)) ||
      (word.possessive && after && TIGHT.test(after.gap) && !LIKELY_NOUN.test(word.lower)) ||
      (verbAfterName(after) && !(opens && LIKELY_NOUN.test(word.lower))) ||
      (full && verbAfterName(words[family + 1]) && !LIKELY_NOUN.test(word.lower)) ||
      (after?.lower === 'and' && /^(?:i|me)$/.test(words[i + 2]?.lower ?? ''));
    if (!person) return null;
    if (word.possessive && before && spaced && /^(?:the|a|an|this|that)$/.test(before.lower)) return null;
  }
  return {
    mention: {
      start: word.start,
      end: word.end,
      relation: beside?.kin.relation ?? null,
      kin: beside?.kin ?? null,
      name: word.text,
      owner: beside ? beside.owner : null,
      certain: Boolean(beside),
      ownerName: null,
      full,
    },
    last: beside ? beside.last : family,
  };
}

function kinBeside(words: readonly Word[], i: number): { kin: Kin; owner: Mention['owner']; last: number } | null {
  const next = words[i + 1];
  if (!next || words[i]?.possessive) return null;
  const linked = /^\s*[,(–—-]+\s*$/.test(next.gap);
  let j = linked ? i + 1 : next.lower === 'is' || next.lower === 'was' ? i + 2 : -1;
  if (j < 0) return null;
  const owner = ownerAt(words, j);
  if (!owner || words[j]?.possessive) {
    // "Stelios (son)"
    const bare = /\(/.test(next.gap) ? kinAt(words, i + 1) : null;
    return bare ? { kin: bare.kin, owner: 'sender', last: bare.last } : null;
  }
  j++;
  while (j < i + 6 && (MODIFIERS.has(words[j]?.lower ?? '') || AGE_MODIFIER.test(words[j]?.lower ?? ''))) j++;
  const found = kinAt(words, j);
  if (!found || words[found.last]?.possessive) return null;
  return { kin: found.kin, owner: owner.owner, last: found.last };
}
