/**
 * `npm test`: types, lint, unit, architecture, both builds and the browser tests, in that order. Every step runs even when an
 * earlier one failed (a build that failed ends the browser tests), and the last line is `N passed, N failed`.
 *   npm test -- unit        only the steps whose name contains one of the words given
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './tool/browsers.ts';
import { root } from './tool/root.ts';

interface Count {
  passed: number;
  failed: number;
}
const wanted = process.argv.slice(2);
const total: Count = { passed: 0, failed: 0 };
const failures: string[] = [];

function command(line: string): boolean {
  const [program = '', ...args] = line.split(' ');
  return spawnSync(program, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

function vitest(config: string, ...filters: string[]): Count {
  const report = join(root, '.cache', `vitest-${filters.join('-') || 'all'}.json`.replaceAll('/', '_'));
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const ok = command(
    `vitest run --config ${config} --reporter=default --reporter=json --outputFile.json=${report} ${filters.join(' ')}`.trim(),
  );
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8'));
  // A file that fails at import has no tests to count; a run without any test is a failure, not a success.
  const failed = Math.max(numFailedTests, ok && numTotalTests > 0 ? 0 : 1);
  return { passed: numPassedTests, failed };
}

const once = (ok: boolean): Count => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

const steps: readonly [name: string, run: () => Promise<Count> | Count][] = [
  ['types', () => once(command('wxt prepare') && command('tsc --noEmit'))],
  ['lint', () => once(command('biome check --error-on-warnings'))],
  ['unit', () => vitest('tests/vitest.config.ts', 'tests/unit')],
  ['arch', () => vitest('tests/vitest.config.ts', 'tests/arch')],
  ['build', () => once(command('wxt build -b chrome') && command('wxt build -b firefox'))],
  ['package', () => vitest('tests/vitest.config.ts', 'tests/package')],
  ['e2e-chromium', () => e2e('chromium')],
  ['e2e-firefox', () => e2e('firefox')],
];

async function e2e(name: 'chromium' | 'firefox'): Promise<Count> {
  if (!existsSync(join(root, '.output', `${name === 'chromium' ? 'chrome' : 'firefox'}-mv3`, 'manifest.json'))) {
    console.error(`No build for ${name} in .output: its browser tests cannot run.`);
    return { passed: 0, failed: 1 };
  }
  try {
    const path = await ensureBrowser(name, console.error);
    process.env[name === 'chromium' ? 'FONDLY_CHROMIUM' : 'FONDLY_FIREFOX'] = path;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
  return vitest('tests/e2e/vitest.config.ts', `tests/e2e/${name}`);
}

for (const [name, run] of steps) {
  if (wanted.length && !wanted.some((word) => name.includes(word))) continue;
  console.log(`\n== ${name}`);
  const { passed, failed } = await run();
  total.passed += passed;
  total.failed += failed;
  if (failed) failures.push(name);
}
if (failures.length) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
