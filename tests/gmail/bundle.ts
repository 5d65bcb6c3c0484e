import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const PARTS = ['reader', 'watcher', 'compose', 'draft', 'reply'];

/**
 * `lib/gmail` as one script that leaves its exports in the global `Fondly`, to be run in a page by `page.evaluate`:
 * how browser tests try it without an extension around it.
 */
export async function bundleGmail(): Promise<string> {
  const folder = fileURLToPath(new URL('../../lib/gmail/', import.meta.url));
  const source = PARTS.map((part) => `export * from ${JSON.stringify(`${folder}${part}.ts`)};`).join('\n');
  const bundle = await rolldown({
    input: 'all-of-gmail',
    plugins: [
      {
        name: 'all-of-gmail',
        resolveId: (id) => (id === 'all-of-gmail' ? id : null),
        load: (id) => (id === 'all-of-gmail' ? source : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'iife', name: 'Fondly' });
  await bundle.close();
  return `${output[0].code}\nglobalThis.Fondly = Fondly;`;
}
