import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/**
 * Stories in a browser mostly wait for it: two at a time, each with a browser, a profile and a site of its own. They
 * show real races and are never tried again.
 */
const inBrowser = {
  maxWorkers: 2,
  retry: 0,
  expect: { poll: { timeout: 15_000 } },
};

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/build/**', 'tests/e2e/**', 'tests/long/**'],
          setupFiles: ['tests/support/setup.ts'],
          // A simulated week takes a second or two; on a busy machine it may take many.
          testTimeout: 60_000,
        },
      },
      {
        test: { name: 'build', include: ['tests/build/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        test: {
          ...inBrowser,
          name: 'chromium',
          include: ['tests/e2e/chromium/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Not part of `npm test`: minutes of chance, by `npm run check:long`, with the machine to themselves.
        test: {
          ...inBrowser,
          maxWorkers: 1,
          name: 'long',
          include: ['tests/long/**/*.test.ts'],
          testTimeout: 1_800_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...inBrowser,
          name: 'firefox',
          include: ['tests/e2e/firefox*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
