/** Words that open a greeting, in the languages of the interface. */
const OPENING = [
  ...['hi', 'hello', 'hey', 'hiya', 'dear', 'greetings', 'good (?:morning|afternoon|evening|day)', 'morning'],
  ...['hallo', 'liebe[rs]?', 'sehr geehrte[rs]?', 'guten (?:morgen|tag|abend)', 'moin', 'servus'],
  ...[
    'bonjour',
    'bonsoir',
    'salut',
    'chère?s?',
    'hola',
    'buenos días',
    'buenas tardes',
    'estimad[oa]s?',
    'querid[oa]s?',
  ],
  ...['olá', 'oi', 'bom dia', 'boa tarde', 'car[oa]s?', 'prezad[oa]s?', 'ciao'],
].join('|');

// A dot only after a short title: "Hi Sarah. Thanks" is two sentences, "Dear Prof. Okafor" none.
const WORD = String.raw`(?:[\p{L}\p{M}\d&'’-]{1,30}|\p{L}{1,4}\.)`;
const GREETING_LINE = new RegExp(
  String.raw`^\s*(?:${OPENING})(?:(?:\s+${WORD}){0,7}\s*[,!:–—-]|(?:\s+${WORD}){0,3})\s*$`,
  'iu',
);
/** A name and a comma alone on the line; in capitals, so that no sentence that was just begun is taken for one. */
const NAME_LINE = /^\s*\p{Lu}[\p{L}'’.-]{0,29}(?:\s+\p{Lu}[\p{L}'’.-]{0,29}){0,3}\s*,\s*$/u;
const GREETING_START = new RegExp(String.raw`^\s*(?:${OPENING})(?:\s+${WORD}){0,4}\s*[,!](?=\s+\S)`, 'iu');

/**
 * Where a greeting ends in the first line of a draft: its length where the whole line is one ("Dear Dr Obi,"), less
 * where the writer went on in the line ("Hi Sarah, thanks for the plan"), null where there is none.
 */
export function greetingEnd(line: string): number | null {
  if (line.length > 400) return null;
  if (GREETING_LINE.test(line) || NAME_LINE.test(line)) return line.trimEnd().length;
  return GREETING_START.exec(line)?.[0].length ?? null;
}
