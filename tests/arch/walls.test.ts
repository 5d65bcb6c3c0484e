import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../tool/root.ts';

const SHIPPED = ['lib', 'components', 'entrypoints'];
const PURE = ['model', 'text', 'extract', 'memory', 'moments', 'opener', 'nudge'];

function walk(dir: string): string[] {
  return readdirSync(dir).flatMap((name) => {
    const path = join(dir, name);
    return statSync(path).isDirectory() ? walk(path) : /\.tsx?$/.test(name) ? [path] : [];
  });
}

const files = SHIPPED.flatMap((dir) => walk(join(root, dir))).map((path) => {
  const source = readFileSync(path, 'utf8');
  const imports = [...source.matchAll(/(?:from\s+|import\s*\(\s*|import\s+)(['"])([^'"]+)\1/g)].map((m) => m[2] ?? '');
  return { name: relative(root, path).replaceAll('\\', '/'), path, source, imports };
});

/** The folder of the house an import leads to ("lib/store"), or the package's name. */
function roomOf(from: string, specifier: string): string {
  if (!specifier.startsWith('.'))
    return specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/');
  const parts = relative(root, resolve(dirname(from), specifier))
    .replaceAll('\\', '/')
    .split('/');
  return parts[0] === 'lib' ? `lib/${parts[1]}` : (parts[0] ?? '');
}
const room = (name: string): string =>
  name.startsWith('lib/') ? name.split('/').slice(0, 2).join('/') : (name.split('/')[0] ?? '');

const offenders = (broken: (file: (typeof files)[number], to: string) => boolean): string[] =>
  files.flatMap((file) =>
    file.imports.filter((to) => broken(file, roomOf(file.path, to))).map((to) => `${file.name} -> ${to}`),
  );

const pureRooms = PURE.map((name) => `lib/${name}`);
const isPure = (name: string): boolean => pureRooms.includes(room(name));

describe('the walls of the house', () => {
  it('sees the whole house', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(files.flatMap((file) => file.imports).length).toBeGreaterThan(100);
  });

  it('keeps the pure folders pure: they import each other and a few pure packages', () => {
    const packages = ['compromise', 'chrono-node', 'zod', '@internationalized/date'];
    expect(offenders(({ name }, to) => isPure(name) && ![...pureRooms, ...packages].includes(to))).toEqual([]);
  });

  it('uses no browser global, clock or chance in the pure folders', () => {
    const GLOBALS =
      /\b(?:document|window|navigator|localStorage|indexedDB|chrome|browser)\.|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/;
    const used = files
      .filter(({ name }) => isPure(name))
      .flatMap(({ name, source }) =>
        source
          .split('\n')
          .filter((line) => !/^\s*(\*|\/\/|\/\*)/.test(line) && GLOBALS.test(line.replace(/(['"`]).*?\1/g, '')))
          .map((line) => `${name}: ${line.trim()}`),
      );
    expect(used).toEqual([]);
  });

  it('lets only lib/extract import compromise and chrono', () => {
    expect(
      offenders(({ name }, to) => ['compromise', 'chrono-node'].includes(to) && room(name) !== 'lib/extract'),
    ).toEqual([]);
  });

  it('lets only lib/store import Dexie, and pages its React hook', () => {
    expect(offenders(({ name }, to) => to === 'dexie' && room(name) !== 'lib/store')).toEqual([]);
    expect(offenders(({ name }, to) => to === 'dexie-react-hooks' && room(name) !== 'entrypoints')).toEqual([]);
  });

  it('lets only lib/model/z.ts import zod', () => {
    expect(offenders(({ name }, to) => to === 'zod' && name !== 'lib/model/z.ts')).toEqual([]);
  });

  it.each(['gmail', 'compose'])(
    'keeps the %s content script away from the database, React and the extractor',
    (script) => {
      const reach = new Set<string>();
      const visit = (path: string): void => {
        if (reach.has(path)) return;
        reach.add(path);
        const file = files.find((f) => f.path === path);
        // A type-only import is gone from the bundle.
        const loaded = [...(file?.source ?? '').matchAll(/^(?:import|export)(?! type)[^;]*?from\s+'(\.[^']+)'/gm)].map(
          (m) => m[1] ?? '',
        );
        for (const to of loaded) visit(resolve(dirname(path), to));
      };
      for (const { name, path } of files) if (name.startsWith(`entrypoints/${script}.content/`)) visit(path);
      const rooms = [...reach].map((path) => room(relative(root, path).replaceAll('\\', '/')));
      expect(reach.size).toBeGreaterThan(5);
      for (const closed of [
        'lib/store',
        'lib/extract',
        'lib/memory',
        'lib/moments',
        'lib/opener',
        'lib/nudge',
        'lib/worker',
        'components',
      ])
        expect(rooms).not.toContain(closed);
    },
  );

  it('keeps components free of the browser and the database', () => {
    expect(
      offenders(
        ({ name }, to) =>
          room(name) === 'components' &&
          ['wxt', 'lib/store', 'lib/worker', 'lib/protocol', 'lib/settings', 'lib/gmail'].includes(to),
      ),
    ).toEqual([]);
  });

  it('keeps entrypoints thin', () => {
    const long = files
      .filter(({ name, source }) => name.startsWith('entrypoints/') && source.split('\n').length > 200)
      .map(({ name }) => name);
    expect(long).toEqual([]);
  });

  it('opens no way out: no network, no HTML from strings, no code from strings', () => {
    const WAYS =
      /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|\beval\(|new Function/;
    const code = (line: string): boolean => !/^\s*(\*|\/\/|\/\*)/.test(line);
    const found = files.flatMap(({ name, source }) =>
      source
        .split('\n')
        .filter((line) => code(line) && WAYS.test(line))
        .map((line) => `${name}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });
});

describe('exported functions', () => {
  it('carry a doc comment', () => {
    const bare = files.flatMap(({ name, source }) =>
      [...source.matchAll(/(^|\n)([^\n]*)\nexport (?:async )?function\*? (\w+)/g)]
        .filter(([, , before]) => !/\*\/\s*$/.test(before ?? ''))
        .map((m) => `${name}: ${m[3]}`),
    );
    expect(bare).toEqual([]);
  });
});
