/** `npm run build`: both browsers' builds into `.output/chrome-mv3` and `.output/firefox-mv3`. */
import { spawnSync } from 'node:child_process';
import { root } from './root.ts';

for (const browser of ['chrome', 'firefox']) {
  const { status } = spawnSync('wxt', ['build', '-b', browser], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
