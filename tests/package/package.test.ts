import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../tool/root.ts';

/** What is shipped, as built: manifest, policy and sizes. Sizes are exact, so they may fail a test; times may not. */
const build = (browser: string) => join(root, '.output', `${browser}-mv3`);
const manifest = (browser: string) => JSON.parse(readFileSync(join(build(browser), 'manifest.json'), 'utf8'));
const readme = readFileSync(join(root, 'README.md'), 'utf8');

function files(dir: string): string[] {
  return readdirSync(dir).flatMap((name) => {
    const path = join(dir, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });
}

describe.each(['chrome', 'firefox'])('the build for %s', (browser) => {
  it('asks only for permissions whose reason stands in the README', () => {
    const { permissions, host_permissions, optional_permissions, optional_host_permissions } = manifest(browser);
    expect(host_permissions).toEqual(['https://mail.google.com/*']);
    expect([optional_permissions, optional_host_permissions]).toEqual([undefined, undefined]);
    const allowed = ['storage', 'scripting', 'alarms', ...(browser === 'chrome' ? ['sidePanel'] : [])];
    expect(permissions.toSorted()).toEqual(allowed.toSorted());
    for (const permission of permissions) expect(readme).toContain(`\`${permission}\``);
  });

  it('lets its pages talk to nobody and run nothing from elsewhere', () => {
    const policy: string = manifest(browser).content_security_policy.extension_pages;
    const rules = new Map(
      policy
        .split(';')
        .map((rule) => rule.trim().split(/\s+/))
        .map(([name = '', ...rest]) => [name, rest]),
    );
    expect(rules.get('connect-src')).toEqual(["'self'"]);
    expect(rules.get('script-src')).toEqual(["'self'"]);
    expect(rules.get('default-src')).toEqual(["'self'"]);
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|wasm-unsafe/);
  });

  it('runs only on Gmail, in the top frame', () => {
    const scripts = manifest(browser).content_scripts;
    expect(scripts).toHaveLength(1);
    expect(scripts[0].matches).toEqual(['https://mail.google.com/*']);
    expect(scripts[0].all_frames ?? false).toBe(false);
    expect(scripts[0].world ?? 'ISOLATED').toBe('ISOLATED');
    expect(manifest(browser).externally_connectable).toBeUndefined();
    expect(manifest(browser).web_accessible_resources ?? []).toEqual([]);
  });

  it('has a content script of at most 60 KB', () => {
    const size = statSync(join(build(browser), 'content-scripts/gmail.js')).size;
    expect(size).toBeLessThanOrEqual(60_000);
  });

  it('loads no code, style or picture from elsewhere', () => {
    for (const file of files(build(browser)).filter((path) => /\.(html|css)$/.test(path))) {
      expect(readFileSync(file, 'utf8'), file).not.toMatch(/(?:src|href)=["']?https?:|url\(["']?https?:|@import/);
    }
  });
});

describe('the manifest', () => {
  it('is of version 3 for both, with what each browser wants', () => {
    const [chrome, firefox] = [manifest('chrome'), manifest('firefox')];
    expect([chrome.manifest_version, firefox.manifest_version]).toEqual([3, 3]);
    expect(chrome.side_panel.default_path).toBe('sidepanel.html');
    expect(firefox.sidebar_action.default_panel).toBe('sidepanel.html');
    expect(firefox.browser_specific_settings.gecko).toMatchObject({
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none'] },
    });
    expect(firefox.browser_specific_settings.gecko.id).toMatch(/^\S+@\S+$/);
  });
});
