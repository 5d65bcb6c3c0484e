import type { FoundFact } from '../model/fact.ts';
import { aboutAnchor } from './about-features.ts';
import packed from './about-weights.json' with { type: 'json' };
import type { Clause } from './clause.ts';
import { hashText } from './features.ts';
import { singular } from './kin.ts';
import { type Candidate, nameCandidates } from './name-features.ts';
import nameWeights from './name-weights.json' with { type: 'json' };
import type { Mention } from './people.ts';
import { type Referent, type ReferentKind, referentOf } from './referents.ts';
import { addWeights, type PackedTable, type Table, unpackTable } from './table.ts';
import { isPastVerb } from './tense.ts';

/** Whose fact it is. */
export interface Who {
  about: FoundFact['about'];
  relation: string | null;
  name: string | null;
}

const CUES: readonly (readonly [string, RegExp])[] = [
  ['congrats', /\b(?:congrat|felicit|mazel|well done|bravo|chuffed for you|happy for you|pleased for you)/],
  ['howis', /\b(?:how(?:'s| is| are| was| were| did| has)|hows|hope (?:you|your|that you|all))\b/],
  [
    'wish',
    /\b(?:happy (?:belated )?(?:birthday|b-?day|anniversary)|get well|speedy recovery|condolence|so sorry (?:to hear|for your)|sorry (?:to hear|about your|for your)|feel better|good luck|best wishes|enjoy (?:your|the|rome|italy))/,
  ],
  ['saidyou', /\byou (?:said|told|mentioned|wrote|let slip)\b/],
  ['question', /\?/],
  ['imperative', /^(?:be|do|get|take|have|enjoy|hope|wish|wishing|thinking)\b/],
];

/** "I hope", "I heard", "so glad to hear": what follows, not who says it, is the fact. */
const FRAME =
  /^(?:and |but |so |also |btw,? )?(?:i(?:'m| am| was|'ve| have)?|we(?:'re| are)?|just|so|very|really)?\s*(?:just |also |only |so |very |really |truly )*(?:hope|hear|heard|think|know|believe|understand|saw|see|gather|guess|see from|told|bet|trust|wish|remember|happy|glad|sorry|delighted|thrilled|pleased|congratulations|congrats|convey|loved|love|enjoyed|thank|thanks)\b/;
const CHILDISH =
  /\b(?:school|exam|exams|grade|kindergarten|nursery|teacher|class|homework|recital|goalie|under-?\d+s?|u\d{1,2}|piano|cello|violin|tooth|teeth|walking|crawling|birthday|turns? \d|years? old|months? old|bac|matric|a-?levels?|gcse|college|uni|university|prom|driving (?:test|licence|exam)|learner|toddler|nappies|sleep(?:s|ing)? through|first words?|scooter|monkey bars|chickenpox|ear infection)\b/;
const WORKISH =
  /\b(?:team|office|department|staff|colleague|shift|leave|resign\w*|promot\w*|job|role|meeting|conference|firm|retir\w*|company|boss|manager|vp|director|ceo|secretary|ambassador|governor|group|office|enron)\b/;
const SELF_KINDS: ReadonlySet<string> = new Set(['i', 'we', 'my']);
const YOU_KINDS: ReadonlySet<string> = new Set(['you', 'your', 'yourkin', 'reader']);

/** What decides whose fact a clause is, as the names of features. */
export function whoFeatures(clause: Clause): string[] {
  const { referents, before, category, words, lower } = clause;
  const framed = FRAME.test(lower) && referents.length > 1 && referents[0]?.kind === 'i';
  const [first, second] = framed ? referents.slice(1) : referents;
  const f: string[] = [];
  const a = first?.kind ?? 'none';
  const b = second?.kind ?? 'none';
  const at0 = first !== undefined && first.at === words[0]?.start;
  f.push(`1:${a}`, `2:${b}`, `12:${a},${b}`, `c:${category}`, `c1:${category},${a}`);
  if (FRAME.test(lower)) f.push('frame', `frame:${a}`);
  if (first) f.push(at0 ? `at0:${a}` : `at+:${a}`, `p:${first.pronoun ? 1 : 0},${a}`);
  const kinds = new Set<string>(referents.map((r) => r.kind));
  for (const kind of kinds) f.push(`h:${kind}`);
  const self = referents.some((r) => SELF_KINDS.has(r.kind));
  const you = referents.some((r) => YOU_KINDS.has(r.kind));
  const third = referents.some((r) => !SELF_KINDS.has(r.kind) && !YOU_KINDS.has(r.kind));
  const mix = `${self ? 's' : ''}${you ? 'y' : ''}${third ? 't' : ''}`;
  f.push(`mix:${mix}`, `mix1:${mix},${a}`, `mixc:${mix},${category}`);
  const last = before.at(-1);
  const l = last?.kind ?? 'none';
  f.push(`b:${l}`, `b1:${before[0]?.kind ?? 'none'}`);
  if (!at0) f.push(`b1:${l},${a}`);
  if (!first) f.push(`bc:${l},${category}`);
  for (const [name, cue] of CUES) if (cue.test(lower)) f.push(`q:${name}`, `q1:${name},${a}`);
  const start = words[0]?.lower ?? '';
  if (OPENERS.has(start)) f.push(`w:${start}`);
  if (/ing$/.test(start)) f.push('w:ing');
  const person = [first, ...referents].find((r) => r?.mention);
  if (person?.mention) {
    const { mention } = person;
    const known = mention.name ? clause.cast.byName.get(mention.name.toLowerCase()) : undefined;
    const how = mention.relation ? 'kin' : known?.relation ? 'known' : 'bare';
    f.push(
      `named:${how}${at0 ? '0' : ''}`,
      `kin:${mention.kin?.kind ?? known?.kin?.kind ?? 'no'},${mention.owner ?? known?.owner ?? 'no'}`,
    );
    if (how === 'bare') {
      if (mention.full || known?.full) f.push('full');
      if (CHILDISH.test(lower)) f.push('bare:child');
      if (WORKISH.test(lower)) f.push('bare:work');
      f.push(
        clause.cast.mentions.some((m) => m.owner === 'sender' && m.kin?.kind === 'kin')
          ? 'bare:family-mail'
          : 'bare:mail',
      );
    }
  }
  // Among colleagues a name is a colleague's; to somebody outside it is more often one's own.
  const house = sameHouse(clause) ? 'in' : 'out';
  f.push(`house:${house}`, `house1:${house},${a}`);
  if (person) f.push(`housec:${house},${category},${person.kind}`);
  const head = headOf(clause);
  f.push(`head:${head}`, `headc:${head},${category}`);
  if (!first || first.kind === 'they' || first.kind === 'he') f.push(`head1:${head},${l}`);
  const near = nearestThird(clause);
  f.push(`near:${near}`);
  if (!self && !you) f.push(`near1:${near},${a}`, `nearc:${near},${category}`);
  if (CHILDISH.test(lower)) f.push('child', `child:${a}`);
  if (WORKISH.test(lower)) f.push('work', `work:${a}`);
  return f;
}
/** The writer and a reader write from the same organisation. */
function sameHouse(clause: Clause): boolean {
  const domain = (email: string) => email.split('@')[1]?.split('.').slice(-2).join('.') ?? '';
  const own = domain(clause.ctx.from.email);
  return clause.ctx.to.some((to) => domain(to.email) === own) || !clause.ctx.from.email.includes('@');
}

/** What a clause opens with: "broke", "learning", "the", "it", a number, a noun. */
function headOf(clause: Clause): string {
  const word = clause.words[0];
  if (!word) return 'no';
  if (isPastVerb(word)) return 'past';
  if (/ing$/.test(word.lower)) return 'ing';
  if (/^(?:the|a|an|this|that|these|those|some|one|another)$/.test(word.lower)) return 'det';
  if (/^(?:it|it's|there|there's)$/.test(word.lower)) return 'it';
  if (/^(?:in|on|at|for|with|from|to|since|after|before|by|off|back|out|up|over)$/.test(word.lower)) return 'prep';
  if (/^(?:not|no|never|can't|cannot|won't|just|still|also|so|very|too|as)$/.test(word.lower)) return 'adv';
  return /^\d/.test(word.lower) ? 'number' : word.capital ? 'capital' : 'word';
}

/** The last third person spoken of within two sentences before the clause, and whether the writer came after. */
function nearestThird(clause: Clause): string {
  const { mentions } = clause.cast;
  for (let i = mentions.length - 1; i >= 0; i--) {
    const mention = mentions[i];
    if (!mention || mention.end > clause.start) continue;
    const gap = clause.start - mention.end;
    if (gap > 220) break;
    const { kind } = referentOf(mention, clause.cast);
    if (kind !== 'reader') return `${kind}${gap < 70 ? '!' : ''}`;
  }
  return 'none';
}

const OPENERS = new Set(
  'my our your the his her their a this that it he she they we i you in on at from since home no not how off just happy who which where when because after before'.split(
    ' ',
  ),
);

/** The fitted weights as they stand in `about-weights.json`; written by `tests/eval/fit-about.ts`. */
export interface AboutWeights {
  /** One column a label, in the order of {@link ABOUTS}; the rows are hashes of {@link aboutFeatures}. */
  table: PackedTable;
  bias: readonly number[];
}

/** The answers to "whose fact", in the order of the weights' columns. */
export const ABOUTS: readonly FoundFact['about'][] = ['sender', 'family', 'other', 'recipient'];

let table: Table | undefined;

/** What decides whose fact the clause is, hashed; each once. */
export function aboutFeatures(clause: Clause): number[] {
  return [...new Set([...whoFeatures(clause), ...aboutAnchor(clause)].map(hashText))];
}

function aboutOf(clause: Clause): FoundFact['about'] {
  table ??= unpackTable((packed satisfies AboutWeights).table);
  const sums = Float64Array.from(packed.bias);
  addWeights(table, aboutFeatures(clause), sums);
  return ABOUTS[sums.indexOf(Math.max(...sums))] ?? 'sender';
}

const SINGULAR_NAMES = /^[^ ]+$/;

/** Whose fact the clause states, with the relation and the name the mail gives, and the mention that tells. */
export function whoOf(clause: Clause): { who: Who; subject: Mention | null } {
  const about = aboutOf(clause);
  const found = subjectFor(clause, about);
  const named = namedFor(clause, about, found?.kind === 'yourkin');
  const subject = found?.mention ?? null;
  // The name decides who is meant; a relation of somebody else's would be put to it.
  const person = named?.mention ?? (named && subject?.name && subject.name !== named.name ? null : subject);
  const unnamed = subject && !subject.name ? relationFor(clause, about, subject) : null;
  const related = (person ? relationFor(clause, about, person) : null) ?? unnamed ?? companion(clause, about);
  const who: Who = { about, relation: related, name: named?.name ?? null };
  return { who, subject: about === 'sender' ? null : person };
}

/** The fitted weights of a name, in hundredths; written by `tests/eval/fit-name.ts`. "" is the bias. */
const NAME_WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(nameWeights));
/** In hundredths of log odds: below them no name is given. The reader's own name is no risk. */
const NAME_LEAST = -90;
const READER_LEAST = -250;

function namedFor(clause: Clause, about: FoundFact['about'], relative: boolean): Candidate | null {
  let best: Candidate | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const candidate of nameCandidates(clause, about)) {
    const reader = candidate.features.includes('reader');
    let score = NAME_WEIGHTS.get('') ?? 0;
    for (const feature of candidate.features) score += NAME_WEIGHTS.get(feature) ?? 0;
    if (score > most && score > (reader && !relative ? READER_LEAST : NAME_LEAST)) {
      best = candidate;
      most = score;
    }
  }
  return best;
}

function relationFor(clause: Clause, about: FoundFact['about'], person: Mention): string | null {
  if (about === 'recipient' && referentOf(person, clause.cast).kind !== 'yourkin') return null;
  return relation(person, clause);
}

/** "We lost our dog", "My wife and I have split up": with whom the writer's own fact is. */
function companion(clause: Clause, about: FoundFact['about']): string | null {
  if (about !== 'sender' || !(clause.category === 'pet' || clause.category === 'milestone')) return null;
  const near = clause.referents.find((r) => r.mention && (r.kind === 'kin' || r.kind === 'pet'));
  return near?.mention ? relation(near.mention, clause) : null;
}

const KINDS: Readonly<Record<FoundFact['about'], readonly ReferentKind[]>> = {
  sender: ['i', 'we', 'my'],
  family: ['kin', 'pet', 'theirkin', 'name', 'social'],
  other: ['social', 'name', 'theirkin', 'kin', 'reader', 'pet'],
  recipient: ['yourkin', 'reader', 'you', 'your', 'name'],
};

function subjectFor(clause: Clause, about: FoundFact['about']): Referent | null {
  if (about === 'sender') return null;
  const kinds = KINDS[about];
  const inClause = clause.referents.filter((r) => r.mention && kinds.includes(r.kind));
  const best = inClause.find((r) => kinds.indexOf(r.kind) < 2) ?? inClause[0];
  if (best) return best;
  const near = [...clause.before].reverse().filter((r) => r.mention && kinds.includes(r.kind));
  return near.find((r) => kinds.indexOf(r.kind) < 2) ?? near[0] ?? null;
}

function relation(mention: Mention, clause: Clause): string | null {
  const known = mention.name ? clause.cast.byName.get(mention.name.toLowerCase()) : undefined;
  const from = mention.relation ? mention : known?.relation ? known : mention;
  if (!from.relation) return null;
  if (from.guessed) return childOf(clause, mention);
  if (
    /\b(?:mum|mom|mama|mother) and (?:my )?(?:dad|papa|father)\b|\b(?:dad|papa|father) and (?:my )?(?:mum|mom|mama|mother)\b/.test(
      clause.lower,
    )
  )
    return 'parents';
  const one = mention.name && SINGULAR_NAMES.test(mention.name) ? singular(from.relation) : from.relation;
  if (from.owner === 'other' && from.ownerName) return `${from.ownerName}'s ${one}`;
  return one;
}

/** "Our Lulu is turning three, she …": a daughter, by what the mail itself says; else nothing is said. */
function childOf(clause: Clause, mention: Mention): string | null {
  const around = clause.ctx.mail.text.slice(mention.start, mention.end + 160).toLowerCase();
  if (!CHILDISH.test(around)) return null;
  const pronoun = /\b(?:(he|him|his)|(she|her|hers))\b/.exec(around);
  return pronoun?.[1] ? 'son' : pronoun?.[2] ? 'daughter' : 'child';
}
