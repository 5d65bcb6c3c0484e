/**
 * The one door to zod. `jitless` is set before any schema is made: without it zod probes `new Function`, which an
 * extension's content security policy reports as a violation. The mini build is tree-shaken to what is used, which
 * is what keeps the content script within its 60 KB.
 */
import * as z from 'zod/mini';

z.config({ jitless: true });

export { z };
