/** A word, number or mark of a sentence. */
export interface Token {
  /** Lower case, plain apostrophes. */
  word: string;
  /** {@link stem} of it. */
  stem: string;
  /** [start, end) in the sentence. */
  start: number;
  end: number;
  /** Begins with a capital (not: is all capitals in an all-capitals sentence). */
  capital: boolean;
  kind: 'word' | 'number' | 'mark';
}

const TOKEN =
  /[\p{L}\p{M}]+(?:['’\-&][\p{L}\p{M}\p{N}]+)*|\p{N}+(?:[.,:/-]\p{N}+)*(?:\p{L}+|-\p{L}+(?:-\p{L}+)*)?|\p{Extended_Pictographic}|[^\s]/gu;
const SUFFIX = /^(.+?)(n't|'(?:m|re|ve|ll|d|s))$/;
/** Contractions typed without the apostrophe, as phones do. */
const SLOPPY: Readonly<Record<string, readonly [string, string]>> = {
  im: ['i', "'m"],
  ive: ['i', "'ve"],
  youre: ['you', "'re"],
  youve: ['you', "'ve"],
  theyre: ['they', "'re"],
  weve: ['we', "'ve"],
  dont: ['do', "n't"],
  didnt: ['did', "n't"],
  doesnt: ['does', "n't"],
  isnt: ['is', "n't"],
  wasnt: ['was', "n't"],
  arent: ['are', "n't"],
  cant: ['ca', "n't"],
  wont: ['wo', "n't"],
  havent: ['have', "n't"],
  hasnt: ['has', "n't"],
  couldnt: ['could', "n't"],
  wouldnt: ['would', "n't"],
  shes: ['she', "'s"],
  hes: ['he', "'s"],
  thats: ['that', "'s"],
  whats: ['what', "'s"],
  gonna: ['going', 'to'],
  wanna: ['want', 'to'],
};

/** The tokens of a sentence; contractions come apart ("I'm" is "i" and "'m"). At most `limit` tokens are read. */
export function tokenize(sentence: string, limit = 160): Token[] {
  const out: Token[] = [];
  TOKEN.lastIndex = 0;
  const shouting = sentence === sentence.toUpperCase();
  for (let match = TOKEN.exec(sentence); match && out.length < limit; match = TOKEN.exec(sentence)) {
    const raw = match[0];
    const start = match.index;
    const end = start + raw.length;
    const first = raw.charCodeAt(0);
    const letter = raw.toLowerCase() !== raw.toUpperCase() && !(first >= 48 && first <= 57);
    if (!letter) {
      const digit = /^\p{N}/u.test(raw);
      out.push({
        word: raw.toLowerCase(),
        stem: raw.toLowerCase(),
        start,
        end,
        capital: false,
        kind: digit ? 'number' : 'mark',
      });
      continue;
    }
    const word = raw.toLowerCase().replaceAll('’', "'");
    const capital = !shouting && raw[0] !== raw[0]?.toLowerCase();
    const sloppy = Object.hasOwn(SLOPPY, word) ? SLOPPY[word] : undefined;
    const apart = sloppy ?? (word.includes("'") ? SUFFIX.exec(word)?.slice(1) : undefined);
    const head = apart?.[0];
    const tail = apart?.[1];
    if (head !== undefined && tail !== undefined) {
      const cut = sloppy ? Math.min(end, start + head.length) : end - tail.length;
      out.push({ word: head, stem: stem(head), start, end: cut, capital, kind: 'word' });
      out.push({ word: tail, stem: tail, start: cut, end, capital: false, kind: 'word' });
    } else {
      out.push({ word, stem: stem(word), start, end, capital, kind: 'word' });
    }
  }
  return out;
}

const stems = new Map<string, string>();

/** A crude English stem: plural, -ing, -ed and silent e off. Only ever compared with other stems. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const made = strip(word);
  // Bounded, since mail is hostile: the memory must not grow with what is read.
  if (stems.size > 20000) stems.clear();
  stems.set(word, made);
  return made;
}

function strip(word: string): string {
  let w = word;
  if (w.length <= 3) return w;
  if (w.endsWith('ies') && w.length > 4) w = `${w.slice(0, -3)}y`;
  else if (w.endsWith('sses') || w.endsWith('ches') || w.endsWith('shes') || w.endsWith('xes')) w = w.slice(0, -2);
  else if (w.endsWith('s') && !/(?:ss|us|is)$/.test(w)) w = w.slice(0, -1);
  if (w.length > 5 && w.endsWith('ing') && /[aeiouy]/.test(w.slice(0, -3))) w = undouble(w.slice(0, -3));
  else if (w.length > 5 && w.endsWith('ied')) w = `${w.slice(0, -3)}y`;
  else if (w.length > 4 && w.endsWith('ed') && /[aeiouy]/.test(w.slice(0, -2))) w = undouble(w.slice(0, -2));
  if (w.length > 4 && w.endsWith('e')) w = w.slice(0, -1);
  return w;
}

function undouble(w: string): string {
  return /([bdgmnprt])\1$/.test(w) ? w.slice(0, -1) : w;
}
