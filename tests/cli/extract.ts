/** `npm run -s extract -- IN.jsonl OUT.jsonl`: the facts of each e-mail; the contract is in DESIGN, section 5. */
import { readFileSync, writeFileSync } from 'node:fs';
import { extract } from '../../lib/extract/index.ts';
import type { FoundFact } from '../../lib/model/fact.ts';
import { Mail } from '../../lib/model/message.ts';

/** The fields of the contract, in its order. */
function written(fact: FoundFact): Omit<FoundFact, 'span' | 'tact'> {
  const { quote, about, relation, name, category, summary, time, date, status, sensitive, confidence } = fact;
  return {
    quote,
    about,
    relation,
    name,
    category,
    summary,
    time,
    date,
    status,
    sensitive,
    confidence: Math.round(confidence * 1000) / 1000,
  };
}

/**
 * Runs the command. A broken line gives a message with its number on stderr and exit code 1; the good ones are written
 * all the same, in their order. Blank lines are passed over. 2: wrong usage or a file that cannot be read or written.
 */
export async function extractCli(args: string[]): Promise<number> {
  const [from, to] = args;
  if (!from || !to || args.length !== 2) {
    console.error('usage: extract IN.jsonl OUT.jsonl');
    return 2;
  }
  let input: string;
  try {
    input = readFileSync(from, 'utf8');
  } catch (error) {
    console.error(`extract: cannot read ${from}: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  const out: string[] = [];
  let broken = 0;
  for (const [i, line] of input
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    const mail = parse(line);
    if (typeof mail === 'string') {
      console.error(`extract: line ${i + 1}: ${mail}`);
      broken++;
      continue;
    }
    const facts = await extract(mail);
    out.push(`${JSON.stringify({ id: mail.id, facts: facts.map(written) })}\n`);
  }
  try {
    writeFileSync(to, out.join(''));
  } catch (error) {
    console.error(`extract: cannot write ${to}: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  return broken ? 1 : 0;
}

/** The mail of a line, or what is wrong with it. Absent and null headers are taken as empty: only id and text are needed. */
function parse(line: string): Mail | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'not JSON';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not an object';
  const given = Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null));
  const parsed = Mail.safeParse({ from: '', to: '', date: null, subject: null, ...given });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return `${issue?.path.join('.') || 'mail'}: ${issue?.message ?? 'not a mail'}`;
}

if (process.argv[1] === import.meta.filename) process.exitCode = await extractCli(process.argv.slice(2));
