/**
 * node tests/eval/openers.ts [scenarios]                 the command over the scenarios, held by their scorer
 * node tests/eval/openers.ts own                          the same over our own scenarios, of the same thirty kinds
 * node tests/eval/openers.ts preview FILE [N] [--silent]  openers a week after labelled mail, for reading
 * Needs the shared evaluation folder beside the repository; without it says so and does nothing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { previewLabelled } from './labelled.ts';

const shared = new URL('../../../shared/eval/', import.meta.url).pathname;

async function main(args: string[]): Promise<number> {
  if (!existsSync(shared)) {
    process.stdout.write('no ../shared/eval here: nothing to measure\n');
    return 0;
  }
  const [mode = 'scenarios', file = 'train-client.jsonl', count = '50'] = args;
  if (mode === 'preview') {
    process.stdout.write(`${previewLabelled(join(shared, file), Number(count), args.includes('--silent'))}\n`);
    return 0;
  }
  const out = join(mkdtempSync(join(tmpdir(), 'openers-')), 'openers.jsonl');
  const scenarios =
    mode === 'own' ? new URL('own-scenarios.jsonl', import.meta.url).pathname : join(shared, 'scenarios.jsonl');
  // The finder costs a second to load and reading labels needs none of it.
  const { openerCli } = await import('../cli/opener.ts');
  const code = await openerCli([scenarios, out]);
  const scored = spawnSync(process.execPath, [join(shared, 'score-openers.mjs'), out, scenarios, '--errors', '40'], {
    encoding: 'utf8',
  });
  process.stdout.write(`${scored.stdout}${scored.stderr}${out}\n`);
  return code || (scored.status ?? 1);
}

process.exitCode = await main(process.argv.slice(2));
