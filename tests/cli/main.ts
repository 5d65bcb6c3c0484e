/** The commands others run: `extract`, `opener`, `read`. The contracts stand in the design, section 5. */
import { parseArgs } from 'node:util';

const COMMANDS: Record<string, () => Promise<(args: string[]) => Promise<number>>> = {
  extract: async () => (await import('./extract.ts')).extractCli,
  opener: async () => (await import('./opener.ts')).openerCli,
  read: async () => (await import('./read.ts')).read,
};

const { positionals } = parseArgs({ allowPositionals: true, strict: false });
const [name = '', ...args] = positionals;
const load = COMMANDS[name];
if (!load) {
  console.error(`usage: npm run -s ${Object.keys(COMMANDS).join('|')} -- …`);
  process.exitCode = 2;
} else {
  process.exitCode = await (await load())(args);
}
