import { type Line, LOOKED_AT } from './lines.ts';
import { FORWARDED_BY, HEADER_KEYS, type HeaderKind, SEPARATORS, WROTE, WROTE_OPENERS } from './phrases.ts';

/** An attribution ("On … wrote:") broken over more lines than this has not been seen. */
const MAX_ATTRIBUTION_LINES = 4;
/** Outlook's block with long, folded recipients. */
const MAX_HEADER_LINES = 14;

/**
 * For each line whether it is quoted or forwarded history: lines marked ">", the line above them that says who wrote
 * when, header blocks and what stands under them. Replies between marked lines are the writer's own and stay.
 */
export function quotedLines(lines: readonly Line[]): boolean[] {
  const quoted = lines.map((line) => isMarked(line));
  joinWrapped(lines, quoted);
  let firstOwn = lines.length;
  let i = 0;
  while (i < lines.length) {
    const header = quoted[i] ? null : historyHeader(lines, quoted, i);
    if (!header) {
      if (!quoted[i]) firstOwn = Math.min(firstOwn, i);
      i++;
      continue;
    }
    quoted.fill(true, header.from, header.to);
    if (quoted[header.to] && isMarked(lines[header.to])) {
      // Marked lines follow: they say themselves where the quote ends, and a reply may stand between or under them.
      i = header.to;
    } else if (header.isBlock && header.from <= firstOwn) {
      // Nothing of the writer's stands before it: it is this mail's own header, not that of a quoted one.
      i = header.to;
    } else {
      quoted.fill(true, header.from);
      break;
    }
  }
  return quoted;
}

interface Header {
  from: number;
  to: number;
  /** A header block without a separator above it. */
  isBlock: boolean;
}

function historyHeader(lines: readonly Line[], quoted: readonly boolean[], at: number): Header | null {
  if (isSeparator(lines[at])) {
    const block = headerBlock(lines, at + 1);
    return { from: at, to: block ?? at + 1, isBlock: false };
  }
  const block = headerBlock(lines, at);
  if (block !== null) {
    const from = aboveBlock(lines, quoted, at);
    return { from, to: block, isBlock: true };
  }
  const wrote = attribution(lines, quoted, at);
  return wrote === null ? null : { from: at, to: wrote, isBlock: false };
}

function isMarked(line: Line | undefined): boolean {
  if (!line?.text.startsWith('>')) return false;
  // mbox writes a body line that begins with "From " as ">From ".
  if (line.text.startsWith('>From ')) return false;
  // "skrev Ana <ana@x.example" / ">:" is an attribution that was wrapped inside its address.
  return !/^>\s*[:：]$/.test(line.text);
}

/** A quoted line that a mail program wrapped leaves its last words unmarked between two marked lines. */
function joinWrapped(lines: readonly Line[], quoted: boolean[]): void {
  for (let i = 1; i + 1 < lines.length; i++) {
    const before = lines[i - 1];
    const line = lines[i];
    const after = lines[i + 1];
    if (quoted[i] || !before || !line || !after || !quoted[i - 1] || !quoted[i + 1]) continue;
    if (line.opensParagraph || after.opensParagraph) continue;
    // An answer written straight under the question looks alike: only a long line cut inside its sentence is joined.
    if (
      before.text.length >= 70 &&
      line.text.length <= 50 &&
      !/[.!?:]$/.test(before.text) &&
      /^\p{Ll}/u.test(line.text)
    ) {
      quoted[i] = true;
    }
  }
}

/** "-----Original Message-----", "Begin forwarded message:", "---- Forwarded by Ana Lima on 3/2/2001 ----". */
function isSeparator(line: Line | undefined): boolean {
  if (!line || line.text.length > 160) return false;
  if (!/^[-_=*–—]/.test(line.text)) return SEPARATOR_SET.has(line.text.toLowerCase().replace(/[:：]$/, ''));
  const bare = line.text.replace(/^[-_=*–—\s]+/, '').replace(/[-_=*–—\s:：]+$/, '');
  const words = bare.toLowerCase();
  if (SEPARATOR_SET.has(words)) return true;
  if (bare.length < 4 || !/^[-_=*–—]{2}/.test(line.text)) return false;
  return (
    FORWARDED_BY.some((phrase) => words.startsWith(phrase)) || SEPARATORS.some((phrase) => words.startsWith(phrase))
  );
}
const SEPARATOR_SET = new Set(SEPARATORS);

/**
 * Where a header block that begins at this line ends (the first line after it), or null. "From: Berlin / To: Munich"
 * in somebody's travel plan is not one: it takes a subject or a sent date, or an address.
 */
function headerBlock(lines: readonly Line[], at: number): number | null {
  const first = keyOf(lines[at]);
  if (first !== 'from' && first !== 'to' && first !== 'sent') return null;
  const seen = new Set<HeaderKind>();
  let address = false;
  let last = at;
  for (let i = at; i < Math.min(lines.length, at + MAX_HEADER_LINES); i++) {
    const line = lines[i];
    if (!line || (i > last + 3 && i > at) || (line.opensParagraph && i > at && !keyOf(line))) break;
    const key = keyOf(line);
    if (!key) continue;
    seen.add(key);
    address ||= line.text.includes('@') || !!lines[i + 1]?.text.includes('@');
    // A folded value may follow any key but the subject's, which is the last.
    last = i;
    if (key === 'subject' && seen.size >= 2) break;
  }
  const whole =
    (seen.has('subject') && (seen.has('from') || seen.has('to')) && (seen.size > 2 || address || seen.has('sent'))) ||
    (seen.has('from') && address && (seen.has('to') || seen.has('sent')) && first !== 'to');
  return whole ? last + 1 : null;
}

function keyOf(line: Line | undefined): HeaderKind | null {
  if (!line) return null;
  const key = /^[*_\s]{0,6}(\p{L}[^:：\n]{0,29}?)[*_\s]{0,4}[:：]/u.exec(line.text)?.[1];
  return key ? (KEY_KIND.get(key.toLowerCase()) ?? null) : null;
}
const KEY_KIND: ReadonlyMap<string, HeaderKind> = new Map(
  // Later entries win: "da", "de", "a", "do" mean different things in different languages, and "from" is what counts.
  (['cc', 'subject', 'to', 'sent', 'from'] as const).flatMap((kind) =>
    HEADER_KEYS[kind].map((key) => [key, kind] as const),
  ),
);

/** The rule, or Lotus Notes' line of name and time, right above a header block belongs to it. */
function aboveBlock(lines: readonly Line[], quoted: readonly boolean[], at: number): number {
  let from = at;
  const startsWithTo = keyOf(lines[at]) === 'to';
  while (from > 0 && at - from < 3 && !quoted[from - 1]) {
    const text = lines[from - 1]?.text ?? '';
    const isRule = /^[-_=*–—\s]{3,}$/.test(text);
    const isStamp =
      startsWithTo && text.length < 90 && (/\d{1,2}:\d{2}/.test(text) || /^"?[\p{Lu}][^.!?]*[@/<]/u.test(text));
    if (!isRule && !isStamp) break;
    from--;
  }
  return from;
}

/** Where an attribution that begins at this line ends (the first line after it), or null. */
function attribution(lines: readonly Line[], quoted: readonly boolean[], at: number): number | null {
  const first = lines[at];
  if (!first || !mayEndAttribution(lines, at)) return null;
  if (!OPENING.test(first.text)) return plainAttribution(lines, at);
  let joined = '';
  for (let i = at; i < Math.min(lines.length, at + MAX_ATTRIBUTION_LINES); i++) {
    const line = lines[i];
    if (!line || quoted[i] || (i > at && line.opensParagraph)) break;
    joined = joined ? `${joined} ${line.text}` : line.text;
    if (joined.length >= LOOKED_AT) break;
    if (saysWhoWrote(joined, isMarked(lines[i + 1]))) return i + 1;
  }
  return plainAttribution(lines, at);
}

/** A colon at a line's end or an address is in every attribution: cheap, so that few lines are looked at closely. */
function mayEndAttribution(lines: readonly Line[], at: number): boolean {
  for (let i = at; i < Math.min(lines.length, at + MAX_ATTRIBUTION_LINES); i++) {
    const text = lines[i]?.text ?? '';
    if (text.endsWith(':') || text.endsWith('：') || text.includes('@')) return true;
  }
  return false;
}

/** "Ana Lima <ana@x.example> wrote:", "Ana wrote:" right above marked lines. */
function plainAttribution(lines: readonly Line[], at: number): number | null {
  const text = lines[at]?.text ?? '';
  if (text.length > 160 || !/[:：]$/.test(text)) return null;
  // Hungarian Gmail puts the time behind: "Ana <ana@x.example> ezt írta (időpont: 2024. jún. 3., H, 10:15):"
  const said = text.replace(/ \([^()]*\)[:：]$/, '');
  if (!endsWithWrote(said)) return null;
  const below = isMarked(lines[at + 1]);
  return (below && wordCount(said) <= 12) || (said.includes('@') && wordCount(said) <= 8) ? at + 1 : null;
}

function saysWhoWrote(joined: string, marksFollow: boolean): boolean {
  const dated = /\d{1,2}[:.h]\d{2}|\b(19|20)\d\d\b/.test(joined);
  const address = joined.includes('@');
  const colon = /[:：]\s*[-–—]*$/.test(joined);
  if (endsWithWrote(joined)) return colon ? dated || address || marksFollow : address && /\d/.test(joined);
  // Many programs write no verb: "ср, 30 апр. 2025 г. в 15:19, Ana Lima <ana@x.example>:"
  return /[>)][:：]$/.test(joined) && address && dated && /\d/.test(joined.slice(0, 24));
}

/** A day, a weekday or one of the words such a line begins with. */
const OPENING = new RegExp(
  `^[-–—*_\\s"'‫]{0,8}(?:\\d|\\p{L}{2,12}[.,]{0,2} \\d|(?:${WROTE_OPENERS.join('|')})[\\s\\d,.]|在|於|ב)`,
  'iu',
);

function endsWithWrote(text: string): boolean {
  const end = text
    .slice(-60)
    .replace(/[-–—\s:：*]+$/, '')
    .toLowerCase();
  const last = end
    .split(/[\s,>)]/)
    .filter(Boolean)
    .slice(-3);
  for (let words = 1; words <= last.length; words++) {
    if (WROTE_SET.has(last.slice(-words).join(' '))) return true;
  }
  // Written without spaces: "王 <w@x.example>写道", "김 <k@x.example>님이 작성"; "<dev@x.example>wrote".
  return /[^\p{ASCII}]$/u.test(end) ? WROTE_UNSPACED.some((verb) => end.endsWith(verb)) : /[>)]wrote$/.test(end);
}
const WROTE_SET = new Set(WROTE);
const WROTE_UNSPACED = WROTE.filter((verb) =>
  /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(verb),
);

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}
