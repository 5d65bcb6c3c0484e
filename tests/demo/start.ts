/**
 * `npm start`: builds the extension and walks its main road on a made-up inbox in a real browser. With a display the
 * browser stays open to play with; without one (or with --headless) the same walk runs unseen and leaves screenshots.
 */
import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { launchChromium } from '../e2e/chromium.ts';
import { demoMailbox } from '../gmail/demo-mailbox.ts';
import { ensureBrowser } from '../tool/browsers.ts';
import { root } from '../tool/root.ts';
import { walk } from './walk.ts';

const FOLDER = join(root, '.output', 'demo');
const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = process.argv.includes('--headless') || Boolean(process.env.CI) || !hasDisplay;

const say = (line: string): void => console.log(line);

say('Building the extension …');
const build = spawnSync('wxt', ['build', '-b', 'chrome'], {
  cwd: root,
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
if (build.status !== 0) {
  console.error(build.stdout, build.stderr, '\nThe build failed: see above.');
  process.exit(1);
}
process.env.FONDLY_CHROMIUM = await ensureBrowser('chromium', say);
say(`Starting ${process.env.FONDLY_CHROMIUM}${headless ? ' without a window (there is no display)' : ''} …\n`);

const chromium = await launchChromium({ headless });
try {
  const mailbox = demoMailbox(new Date());
  const thread = mailbox.threads[0];
  if (!thread) throw new Error('the demo inbox is empty');
  const walked = await walk(chromium, mailbox, thread.subject, FOLDER, say);
  const sender = thread.messages.find(({ from }) => from.email !== mailbox.account.email)?.from.name ?? 'the client';

  say(`\nWhat Fondly now remembers of ${sender}, each with the sentence it came from:`);
  for (const fact of walked.facts) {
    const note =
      fact.state === 'waiting' ? '  (waits for your "Keep")' : fact.tact === 'open' ? '' : `  (${fact.tact})`;
    say(`  · ${fact.statement}${note}`);
    say(`      “${(fact.evidence[0]?.quote ?? '').replace(/\s+/g, ' ')}”`);
  }
  say(`\nThe opener it suggests:\n  ${walked.opener}\n      because of ${walked.quote}`);
  say(`\nOne click on "Put in reply", and the reply reads (not sent, nothing ever is):`);
  for (const line of walked.draft.split('\n').slice(0, 8)) say(`  | ${line}`);
  if (headless) {
    say('\nScreenshots:');
    for (const { what, file } of walked.shots) say(`  ${relative(process.cwd(), file)}  ${what}`);
  } else {
    say('\nThe browser is yours: open the other conversations, pause, forget something. Close its window to end.');
    await new Promise((resolve) => chromium.browser.once('disconnected', resolve));
  }
} finally {
  await chromium.close();
}
