import { readFile } from 'node:fs/promises';
import { parseHTML } from 'linkedom';
import { looksLikeGmail } from '../../lib/gmail/page.ts';
import { readThread } from '../../lib/gmail/reader.ts';

const USAGE = 'usage: npm run -s read -- PAGE.html';

/**
 * `read PAGE.html`: the thread of a saved Gmail page as JSON on standard output:
 * `{account, threadId, subject, messages: [{id, from, to, sentAt, text, state, clipped}], health}`. Gives the exit code:
 * 0 where a thread was read, even if poorly (health says so); 1 with a sentence on standard error where there is no
 * file, no Gmail page, or no thread open in it.
 */
export async function read(args: string[]): Promise<number> {
  const [path, ...others] = args;
  if (!path || others.length > 0) return fail(USAGE);
  let html: string;
  try {
    html = await readFile(path, 'utf8');
  } catch (error) {
    return fail(`Cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  // An empty or bare text is no document to linkedom.
  const page = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  let document: Document;
  try {
    document = parseHTML(page).document;
  } catch (error) {
    return fail(`Cannot make sense of ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const reading = readThread(document);
  if (reading !== null) {
    process.stdout.write(`${JSON.stringify(reading, null, 2)}\n`);
    return 0;
  }
  if (!looksLikeGmail(document)) return fail(`${path} is not a page of Gmail, or not one Fondly knows.`);
  return fail(`${path} is a page of Gmail, but no thread is open in it. Save it again with the thread open.`);
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}
