import { defineConfig } from 'vitest/config';

/** Fast tests only: pure code and the store on fake-indexeddb. The browsers are in `tests/e2e`. */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/{unit,arch,package}/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/unit/setup.ts'],
    env: { TZ: 'UTC' },
    testTimeout: 30_000,
  },
});
