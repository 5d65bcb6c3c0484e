import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = resolve(fileURLToPath(import.meta.url), '../../..');
/** The team's material beside the project; absent on a user's machine. */
export const shared = resolve(root, '../shared');
