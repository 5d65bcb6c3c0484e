#!/usr/bin/env node
// Runs a TypeScript script of this project from any state of the clone: installs what the lockfile names when it is not
// there, then hands over to the Node of the npm package `node` (a machine may have an older one). Plain JavaScript for
// Node 18 and later, no dependencies: it is what runs before there are any.
//   node tests/tool/with-deps.mjs SCRIPT.ts [ARGS…]
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const bin = join(root, 'node_modules', '.bin');
const stamp = join(root, 'node_modules', '.fondly-lock');
const windows = process.platform === 'win32';

const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
const installed = existsSync(join(root, 'node_modules', '.package-lock.json'));
const stamped = installed && existsSync(stamp) && readFileSync(stamp, 'utf8') === lock;
if (!stamped) {
  if (!installed || existsSync(stamp)) {
    console.error('Installing the dependencies named in package-lock.json (npm ci) …');
    const done = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: windows,
    });
    if (done.status !== 0) {
      console.error('npm ci failed: see above. Is the npm registry within reach?');
      process.exit(done.status ?? 1);
    }
  }
  writeFileSync(stamp, lock);
}

const own = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const modern = major > 22 || (major === 22 && minor >= 18);
if (!existsSync(own) && !modern) {
  console.error(
    `Fondly's tools need Node 22.18 or later; this is ${process.version}, and the npm package "node" did not install one.\n` +
      'Run "npm rebuild node" with install scripts allowed, or install a newer Node.',
  );
  process.exit(1);
}
const [script, ...args] = process.argv.slice(2);
if (!script) {
  console.error('usage: with-deps.mjs SCRIPT.ts [ARGS…]');
  process.exit(2);
}
const run = spawnSync(
  existsSync(own) ? own : process.execPath,
  ['--disable-warning=ExperimentalWarning', join(root, script), ...args],
  {
    stdio: 'inherit',
    env: { ...process.env, PATH: [dirname(own), bin, process.env.PATH].join(delimiter), FONDLY_ROOT: root },
  },
);
process.exit(run.status ?? 1);
