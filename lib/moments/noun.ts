/** Words at which a noun phrase ends when read from its head to the left. */
const DETERMINERS = new Set(
  `a an the my our his her their your its this that these those some any no every each another last next`.split(' '),
);
/** Words that may stand left of a noun but belong to no name of the thing: verbs, prepositions, opinions, figures. */
const STOP = new Set(
  `in at on to of for from with by about into after before during until till since as and or but so than then when while where if because
i we you he she it they me us him them who which what that there here one two three four five six seven eight nine ten eleven twelve
is are was were be been being am has have had having do does did doing done will would can could shall should may might must
go goes going gone went get gets getting got make makes making made take takes taking took taken give gives giving gave come comes coming came
run runs ran running play plays played playing sing sings sang singing swim swims swam swimming ride rides rode riding win wins won winning lose lost
start starts started starting begin begins began beginning finish finished join joined joining enter entered entering attend attends attending attended pass passed passing fail failed sit sits sat sitting
see sees saw seeing watch watched watching hear heard do did love loves loved like likes liked hate hates enjoy enjoys enjoyed want wants wanted need needs needed plan plans planned planning book booked booking
host hosts hosting hosted throw throwing threw celebrate celebrates celebrated celebrating organise organising organize organizing train trains trained training practise practising practice prepare preparing
tackle tackling survive survived survives miss missed missing reach reached qualify qualified pick picked picking coach coaching coaches teach teaching teaches learn learns learnt learned learning study studying studies bring brings bringing brought buy buying bought keep keeps keeping kept leave leaving leaves left
own very too also just only even still really quite rather not never always often again away back out up down off over under around through
big small little huge tiny nice lovely great good bad terrible awful stupid silly bloody damn old new own poor dear next last second third fourth fifth sixth seventh eighth ninth tenth another other same whole entire
today tomorrow yesterday tonight monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
monday's tuesday's wednesday's thursday's friday's saturday's sunday's today's tomorrow's yesterday's tonight's
friend friends friend's brother brothers sister sisters cousin cousins son sons daughter daughters mother father mum mom dad wife husband uncle aunt niece nephew buddy colleague colleagues boss neighbour neighbours
hi hello dear thanks cheers yes no please sorry well oh ps pps btw called named usual annual upcoming forthcoming secret all both half-hearted more most much many few several`
    .split(/\s+/)
    .filter(Boolean),
);
/** Left modifiers that the lists above would stop at but which name the thing. */
const KEEP = new Set([
  'first',
  'half',
  'running',
  'swimming',
  'riding',
  'singing',
  'training',
  'driving',
  'surprise',
  'second-hand',
]);

/** A noun phrase found in a text, without its determiner. */
export interface NounPhrase {
  /** The words as they stand ("regional championships"), white space tidied. */
  text: string;
  /** The word it was found by, without what stands before it. */
  head: string;
  /** The determiner before it in lower case, "'s" for a possessive name, or null. */
  determiner: string | null;
  plural: boolean;
  start: number;
  end: number;
}

const MAX_MODIFIERS = 3;

/**
 * The noun phrase around a head word found at [start, end): up to three words to its left that can be part of its name.
 * Words of `names` (people's) never join it. Linear in the length of the left neighbourhood (80 characters at most).
 */
export function nounPhrase(text: string, start: number, end: number, names: ReadonlySet<string>): NounPhrase {
  let from = start;
  let determiner: string | null = null;
  const windowStart = Math.max(0, start - 80);
  const left = text.slice(windowStart, start);
  const tokens = [...left.matchAll(/[^\s]+/g)];
  const kept: number[] = [];
  let bounded = tokens.length === 0 || windowStart === 0;
  let steps = 0;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    if (!token) break;
    const raw = token[0];
    // A mark of punctuation between two words ends the phrase.
    if (/[^\p{L}\p{N}’'&.-]$/u.test(raw) || /\.$/.test(raw)) {
      bounded = true;
      break;
    }
    const word = raw.replace(/^[^\p{L}\p{N}]+/u, '');
    const opened = word !== raw;
    const low = word.toLowerCase().replaceAll('’', "'");
    if (DETERMINERS.has(low)) {
      determiner = low;
      bounded = true;
      break;
    }
    if (/'s$|s'$/.test(low) && !/^(?:men's|women's|children's|boys'|girls'|ladies'|master's|valentine's)$/.test(low)) {
      determiner = "'s";
      bounded = true;
      break;
    }
    if (
      names.has(low) ||
      (STOP.has(low) && !KEEP.has(low)) ||
      low.length < 2 ||
      /ly$/.test(low) ||
      !/^[\p{L}\p{N}][\p{L}\p{N}&.'-]*$/u.test(low) ||
      /^\d+(?:st|nd|rd)?$/.test(low)
    ) {
      bounded = true;
      break;
    }
    // A verb in the past before the noun ("smashed cello exam") is no part of its name.
    if (/ed$/.test(low) && !/^(?:mixed|sponsored|stained|used)$/.test(low)) {
      bounded = true;
      break;
    }
    if (/ing$/.test(low) && !KEEP.has(low) && !NOUN_ING.test(low)) {
      bounded = true;
      break;
    }
    // "Ji-ho enters primary school": without an article an -s is as likely a verb's.
    if (/[^s]s$/.test(low) && !hasDeterminer(tokens, i)) {
      bounded = true;
      break;
    }
    if (steps >= MAX_MODIFIERS) {
      bounded = false;
      break;
    }
    kept.push(windowStart + token.index + (raw.length - word.length));
    steps++;
    if (opened) {
      bounded = true;
      break;
    }
  }
  // Without a clear beginning only the head itself is safe to say.
  if (bounded && kept.length > 0) from = kept[kept.length - 1] ?? start;
  const words = text.slice(from, end).replace(/\s+/g, ' ');
  return {
    text: words,
    head: text.slice(start, end).replace(/\s+/g, ' '),
    determiner,
    plural: isPlural(words),
    start: from,
    end,
  };
}

function hasDeterminer(tokens: readonly RegExpMatchArray[], before: number): boolean {
  for (let i = before - 1; i >= Math.max(0, before - MAX_MODIFIERS); i--) {
    const low = (tokens[i]?.[0] ?? '').toLowerCase();
    if (DETERMINERS.has(low) || /'s$/.test(low)) return true;
  }
  return false;
}

const NOUN_ING =
  /^(?:swimming|climbing|running|driving|sailing|singing|dancing|skating|skiing|boxing|cycling|rowing|riding|fishing|diving|fencing|curling|bowling|baking|cooking|knitting|painting|drawing|gardening|spelling|opening|swearing|naming|wedding|evening|morning|spring|leaving|drumming|boarding|sewing|karting|wrestling|surfing|cleaning|racing|hiking|paddling|trampolining|gliding|flying|spinning|writing|reading|ringing|lifting|bouldering|orienteering)$/;

/** Whether an English noun phrase takes "are": by its last word. */
export function isPlural(phrase: string): boolean {
  const last = (phrase.split(/[\s-]+/).at(-1) ?? '').toLowerCase();
  if (
    /^(?:children|people|geese|sheep|mice|scouts|guides|brownies|cubs|drums|lessons|classes|bagpipes|board games|watercolours|watercolors)$/.test(
      last,
    )
  )
    return true;
  if (
    /(?:ss|us|is|ics)$/.test(last) ||
    /^(?:chess|darts|bowls|boules|gymnastics|ceramics|christmas|masters|master's|tennis|pilates|circus|champs|news)$/.test(
      last,
    )
  )
    return last === 'champs';
  return last.endsWith('s') && !last.endsWith("'s");
}
