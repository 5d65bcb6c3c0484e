/**
 * How many of the expectations in ../shared/quotes hold for `lib/text/own.ts`: a line a folder, and with --errors what
 * differs. Not part of the tests: the fixtures are not in this repository.
 */
import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { ownText } from '../../lib/text/own.ts';

const SHARED = new URL('../../../shared/quotes/', import.meta.url);
const showErrors = process.argv.includes('--errors');

interface Expectation {
  test?: string;
  reply?: string;
  first_fragment_trimmed?: string;
  visible_text?: string;
  visible_text_trimmed?: string;
  visible_fragment0?: string;
  fragment0?: string;
  fragment0_regex?: string;
  fragment_equals?: Record<string, string>;
  fragment_matches?: { i: number; regex: string }[];
  fragment_count?: number;
  flags?: { i: number; isHidden?: boolean }[];
}

const read = (path: string): string => readFileSync(new URL(path, SHARED), 'utf8');
const load = <T>(path: string): T => JSON.parse(read(path)) as T;
/** Trailing blanks on a line are no difference: the parsers these expectations are from strip them. */
const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u00a0]+$/gm, '')
    .trim();

/** What is wrong, or null; undefined where the expectation says nothing about the writer's own text. */
function verdict(expected: Expectation, source: string): string | null | undefined {
  const own = tidy(ownText(source));
  const whole =
    expected.reply ?? expected.first_fragment_trimmed ?? expected.visible_text_trimmed ?? expected.visible_text;
  if (whole !== undefined) return own === tidy(whole) ? null : `wanted ${show(whole)}, own text is ${show(own)}`;
  let checked = false;
  for (const start of [expected.visible_fragment0, expected.fragment0, expected.fragment_equals?.[0]]) {
    if (start === undefined) continue;
    checked = true;
    if (!own.startsWith(tidy(start))) return `must begin with ${show(start)}, own text is ${show(own)}`;
  }
  const patterns = (expected.fragment_matches ?? []).filter(({ i }) => i === 0).map(({ regex }) => regex);
  for (const pattern of [...patterns, ...(expected.fragment0_regex ? [expected.fragment0_regex] : [])]) {
    checked = true;
    if (!new RegExp(pattern).test(own)) return `must match ${pattern}, own text is ${show(own)}`;
  }
  // The pattern of what comes second is the header or the signature: it must be gone.
  if (expected.fragment_count === 1) {
    checked = true;
    if (own !== tidy(source)) return `must be kept whole, own text is ${show(own)}`;
  }
  return checked ? null : undefined;
}

const show = (text: string): string =>
  JSON.stringify(text.length > 300 ? `${text.slice(0, 140)} … ${text.slice(-140)}` : text);

/** Plain text of an HTML mail, only as good as three fixtures need: the shipped one is in `lib/gmail`. */
function plain(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->|<(head|style|script)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<(br|\/p|\/div|\/tr|\/table|hr|\/li|\/h\d)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&rsquo;/g, "'")
    .replace(/&amp;/g, '&');
}

function report(folder: string, results: [string, string | null | undefined][]): void {
  const checked = results.filter(([, wrong]) => wrong !== undefined);
  const held = checked.filter(([, wrong]) => wrong === null).length;
  console.log(
    `${folder.padEnd(7)} ${held} of ${checked.length} hold (${results.length - checked.length} say nothing about own text)`,
  );
  if (showErrors) for (const [name, wrong] of checked) if (wrong) console.log(`  ${name}: ${wrong}`);
}

if (!existsSync(SHARED)) {
  console.log('../shared/quotes is not here: nothing to measure.');
} else {
  const started = performance.now();
  const crisp = load<Record<string, Expectation[]>>('crisp/expectations.json');
  report(
    'crisp',
    Object.entries(crisp).flatMap(([file, tests]) =>
      tests.map((test): [string, string | null | undefined] => [file, verdict(test, read(`crisp/${file}`))]),
    ),
  );
  const github = load<Record<string, Expectation>>('github/expectations.json');
  report(
    'github',
    Object.entries(github).map(([file, test]) => [file, verdict(test, read(`github/${file}`))]),
  );
  const { inline, ...pages } = load<
    Record<string, { contains: string; not_contains: string }> & {
      inline: { name: string; input: string; expected: string }[];
    }
  >('planer/expectations.json');
  report('planer', [
    ...Object.entries(pages).map(([file, { contains, not_contains }]): [string, string | null] => {
      const own = tidy(ownText(plain(read(`planer/${file}`)))).replace(/’/g, "'");
      if (!own.includes(contains)) return [file, `lost ${show(contains)}: ${show(own)}`];
      return [file, own.includes(not_contains) ? `kept ${show(not_contains)}` : null];
    }),
    // planer keeps a mail with inline replies whole; here the replies stay and the quoted lines go.
    ...inline.map(({ name, input, expected }): [string, string | null] => {
      const replies = tidy(expected)
        .split('\n')
        .filter((line) => line && !line.startsWith('>') && !line.endsWith('wrote:'));
      const own = tidy(ownText(input)).split('\n').filter(Boolean);
      return [name, own.join('\n') === replies.join('\n') ? null : `own text is ${show(own.join('\n'))}`];
    }),
  ]);
  console.log(`${Math.round(performance.now() - started)} ms`);
}
