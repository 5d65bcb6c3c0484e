import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { join } from 'node:path';
import {
  Browser,
  type BrowserTag,
  computeExecutablePath,
  detectBrowserPlatform,
  getInstalledBrowsers,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';
import { root } from './root.ts';

export type BrowserName = 'chromium' | 'firefox';

const cacheDir = join(root, '.cache', 'browsers');

// Chromium and Chrome for Testing first: branded Chrome loads an unpacked extension only over puppeteer's pipe.
const CANDIDATES: Record<BrowserName, readonly string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'google-chrome-stable',
    'google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: [
    'firefox-esr',
    'firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};
const VARIABLE: Record<BrowserName, string> = { chromium: 'FONDLY_CHROMIUM', firefox: 'FONDLY_FIREFOX' };

function which(name: string): string | undefined {
  if (name.includes('/') || name.includes('\\')) return existsSync(name) ? name : undefined;
  const found = spawnSync(platform() === 'win32' ? 'where' : 'which', [name], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.split('\n')[0]?.trim() : undefined;
}

/**
 * The path of a browser to test in: the one named in FONDLY_CHROMIUM / FONDLY_FIREFOX, one on this machine, one installed
 * here earlier, or a fresh one (Debian's package when root, else Mozilla's or Chrome for Testing's build into `.cache`).
 * Throws with what to do by hand when none can be had. `say` hears what is being installed.
 */
export async function ensureBrowser(name: BrowserName, say: (line: string) => void): Promise<string> {
  const named = process.env[VARIABLE[name]];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`${VARIABLE[name]} names ${named}, which is not there.`);
  }
  for (const candidate of CANDIDATES[name]) {
    const path = which(candidate);
    if (path && works(path)) return path;
  }
  const kind = name === 'chromium' ? Browser.CHROME : Browser.FIREFOX;
  for (const one of existsSync(cacheDir) ? await getInstalledBrowsers({ cacheDir }) : []) {
    if (one.browser === kind && existsSync(one.executablePath)) return one.executablePath;
  }
  const tried: string[] = [];
  if (platform() === 'linux' && process.getuid?.() === 0 && which('apt-get')) {
    const packages = name === 'chromium' ? ['chromium'] : ['firefox-esr'];
    say(`No ${name} on this machine: installing Debian's package ${packages.join(' ')} (a minute or two) …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
    spawnSync('apt-get', ['install', '-y', '-qq', ...packages], { stdio: 'ignore', env });
    for (const candidate of CANDIDATES[name]) {
      const path = which(candidate);
      if (path) return path;
    }
    tried.push(`apt-get install ${packages.join(' ')}`);
  }
  try {
    say(`No ${name} on this machine: downloading one into .cache/browsers (about 150 MB) …`);
    const where = detectBrowserPlatform();
    if (!where) throw new Error('this platform has no ready build');
    const buildId = await resolveBuildId(kind, where, 'stable' as BrowserTag);
    await install({ browser: kind, buildId, cacheDir, unpack: true });
    return computeExecutablePath({ browser: kind, buildId, cacheDir });
  } catch (error) {
    tried.push(`download: ${error instanceof Error ? error.message : String(error)}`);
  }
  throw new Error(
    `No ${name} could be found or installed (${tried.join('; ')}).\n` +
      `Install one and, if it is not on the PATH, name it in ${VARIABLE[name]}.`,
  );
}

// Ubuntu's "chromium" may be a stub that only says "install the snap": it is there, but it does not run.
function works(path: string): boolean {
  try {
    execFileSync(path, ['--version'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 20_000,
      env: { ...process.env, HOME: homedir() },
    });
    return true;
  } catch {
    return false;
  }
}
