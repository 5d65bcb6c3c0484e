/** A word of a text and where it stands, in UTF-16 units. */
export interface Word {
  text: string;
  lower: string;
  start: number;
  end: number;
  /** It starts with a capital. */
  capital: boolean;
  /** It carries the possessive ending ("Mia's"); `text` and `lower` are without it. */
  possessive: boolean;
  /** What stands between the word before and this one. */
  gap: string;
}

// Words longer than 60 letters are no words; the bound keeps the pattern linear.
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,60}(?:['’.-][\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,60}){0,4}/gu;

/** "she's", "that's": a verb, not an owner. */
const CONTRACTED =
  /^(?:s?he|it|that|there|who|what|here|where|how|let|when|this|everything|everyone|something|one|all)['’]s$/i;

/** The words of `text[from, to)`; offsets are those of `text`. A full stop joins only digits and single letters. */
export function wordsOf(text: string, from = 0, to = text.length): Word[] {
  const words: Word[] = [];
  let last = from;
  const part = to === text.length ? text : text.slice(0, to);
  WORD.lastIndex = from;
  for (let match = WORD.exec(part); match; match = WORD.exec(part)) {
    let raw = match[0];
    const start = match.index;
    // "sleep.She" are two words, "p.m" and "3.5" one.
    if (raw.includes('.')) {
      const dot = raw.search(/\p{L}\.\p{L}/u);
      if (dot >= 0 && !/^(?:\p{L}\.)+\p{L}$/u.test(raw)) {
        raw = raw.slice(0, dot + 1);
        WORD.lastIndex = start + raw.length;
      }
    }
    const end = start + raw.length;
    const possessive = /['’]s$/i.test(raw) && !CONTRACTED.test(raw);
    const written = possessive ? raw.slice(0, -2) : raw;
    const lower = written.toLowerCase();
    const initial = written.charAt(0);
    words.push({
      text: written,
      lower: lower.includes('’') ? lower.replaceAll('’', "'") : lower,
      start,
      end,
      capital: initial !== lower.charAt(0),
      possessive,
      gap: text.slice(last, start),
    });
    last = end;
  }
  return words;
}

/** A set from a list of words parted by white space. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}
