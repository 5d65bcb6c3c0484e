import { defineConfig } from 'vitest/config';

/** Real browsers with the built extension, one at a time: two cores must do for browser, page and test. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
