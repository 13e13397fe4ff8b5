import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { findChromium } from './scripts/find-browsers.mjs';
import { galleryConfig } from './tests/gallery/vite.config.ts';
import { commands } from './tests/rendered/commands.ts';

// Browsers inherit it. On other systems it has no effect.
process.env.FONTCONFIG_FILE = join(import.meta.dirname, 'tests/fonts.conf');

/** Tests of the built extension mostly wait for the browser. They show real races, so none is retried. */
const endToEnd = {
  setupFiles: ['tests/support/english-messages.ts'],
  // A worker's files share a browser: tests/support/browsers.
  isolate: false,
  retry: 0,
  // Long enough on a busy machine, and over before the alarm makes up for what was forgotten.
  expect: { poll: { timeout: 25_000 } },
};

/** A story mostly waits. With more in Chromium, rendered tests beside them would still run long after they are over. */
const storyWorkers = { chromium: 3, firefox: 1 };

/** Test files of which `npm test` runs a part of the cases. */
const sampledTests = globSync('tests/**/*.test.{ts,tsx}', { cwd: import.meta.dirname })
  .filter((file) =>
    readFileSync(join(import.meta.dirname, file), 'utf8').includes('support/sampled.ts'),
  )
  .map((file) => file.replaceAll(sep, '/'));

/** They need modules of their own: with a spy in place of one, as built for Firefox, or seen while they load. */
const isolatedTests = [
  'tests/article/document/document-cache.test.ts',
  'tests/built-regular-expressions.test.ts',
  'tests/components/reading/one-document.test.ts',
  'tests/platform/firefox-panel.test.ts',
  'tests/simulation/parsing.test.ts',
  'tests/store/ingest/stale-derivation.test.ts',
];

/**
 * What a test makes is soon garbage: the less often it is looked for, the less is copied meanwhile. The other core has
 * tests of its own.
 */
const garbageRarely = [
  '--min-semi-space-size=128',
  '--max-semi-space-size=128',
  '--single-threaded-gc',
];

const unit = {
  setupFiles: ['tests/support/setup.ts'],
  maxWorkers: '100%',
  // Not for a test, but for a machine with other work.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 60_000 } },
  execArgv: garbageRarely,
};

const simulation = {
  plugins: [WxtVitest()],
  test: {
    ...unit,
    name: 'simulation',
    include: ['tests/simulation/**/*.test.ts'],
    exclude: isolatedTests,
    isolate: false,
    // A simulated week takes a second or two, and many on a busy machine.
    testTimeout: 240_000,
  },
};

const launchOptions = {
  // Looked for when the browser is launched: other projects need none.
  get executablePath() {
    return findChromium() ?? 'chromium';
  },
  args: [
    // A player's recording is requested by the browser itself, which must not reach the publisher.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    // Components start playing without a click in the gallery.
    '--autoplay-policy=no-user-gesture-required',
    // As in the unit tests.
    `--js-flags=${garbageRarely.join(' ')}`,
    // Chromium's sandbox refuses to run as root, as in most containers.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
};

/** Of the long run alone: what stories in the browser tell as well, or the tests beside them in part. */
const longRendered = [
  'tests/rendered/export/export.test.ts',
  'tests/rendered/list/combined-filters.test.ts',
  'tests/rendered/list/list-order.test.ts',
  'tests/rendered/reading/reading-position.test.ts',
  'tests/rendered/surfaces/health/health.test.ts',
  'tests/rendered/surfaces/settings/backup.test.ts',
  'tests/rendered/surfaces/settings/erase.test.ts',
];

const rendered = {
  ...galleryConfig,
  root: import.meta.dirname,
  test: {
    name: 'rendered',
    include: ['tests/rendered/**/*.test.{ts,tsx}'],
    exclude: longRendered,
    setupFiles: ['tests/rendered/setup.ts'],
    // As patient as stories, which run beside them.
    expect: { poll: { interval: 20, timeout: 25_000 } },
    testTimeout: 120_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions }),
      commands,
      viewport: { width: 360, height: 640 },
      instances: [{ browser: 'chromium' as const }],
    },
    // Pages, each for many files: modules load once per page, which takes seconds, and are slow until they are compiled. A
    // third page would take more than the others leave idle, which stories in Firefox use.
    isolate: false,
    maxWorkers: 2,
  },
};

const builds = {
  name: 'build',
  include: ['tests/build/**/*.test.ts'],
  // As many as of the stories, beside which they run.
  maxWorkers: storyWorkers.chromium,
  testTimeout: 300_000,
};

/**
 * Stories that touch an API of the browser, which each browser has in a way of its own: `npm test` runs these in Firefox, too,
 * and `npm run check:long` all.
 */
const browserStories = [
  'tests/e2e/firefox/**/*.test.ts',
  ...['badge', 'content-script', 'notifications', 'popup-and-panel'].map(
    (name) => `tests/e2e/${name}.test.ts`,
  ),
];

/**
 * Stories of the long run alone. In `npm test`, simulated weeks tell the same of feeds and retention, and rendered tests of
 * what a page does by itself.
 */
const longStories = [
  ...[
    'article-appearance',
    'chromium/automatic-backup',
    'chromium/day-headings',
    'chromium/failing-disk',
    'chromium/interrupted-welcome',
    'chromium/languages',
    'damaged-rows',
    'data/retention',
    'first-run',
    'follow/*',
    'highlights-across-panels',
    'keyboard-session',
    'long-list',
    'podcast',
    'read-aloud',
  ].map((name) => `tests/e2e/${name}.test.ts`),
  'tests/e2e/feed/!(refresh|search-index).test.ts',
];

/** Not part of `npm test`: they take minutes. `npm run check:long` runs them. */
const long = { env: { EVERY_CASE: 'yes' } };

export default defineConfig({
  test: {
    // Between two tests of one page the database is deleted, maybe under a read of a component that is gone.
    onUnhandledError: ({ name }) => name !== 'DatabaseClosedError',
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          ...unit,
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [
            ...['build', 'e2e', 'gallery', 'long', 'rendered', 'simulation'].map(
              (folder) => `tests/${folder}/**`,
            ),
            ...isolatedTests,
          ],
          // Modules load once in a worker. A file leaves no state behind that the next one could see.
          isolate: false,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          ...unit,
          name: 'isolated',
          include: isolatedTests,
        },
      },
      simulation,
      rendered,
      { test: builds },
      {
        test: {
          ...endToEnd,
          name: 'chromium',
          maxWorkers: storyWorkers.chromium,
          include: ['tests/e2e/**/*.test.ts'],
          exclude: ['tests/e2e/firefox/**', ...longStories],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          ...endToEnd,
          name: 'firefox',
          maxWorkers: storyWorkers.firefox,
          include: browserStories,
          env: { STORY_BROWSER: 'firefox' },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          ...endToEnd,
          ...long,
          name: 'long',
          maxWorkers: 2,
          include: ['tests/long/**/*.test.ts', 'tests/e2e/**/*.test.ts'],
          exclude: ['tests/e2e/firefox/**'],
          testTimeout: 1_800_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...endToEnd,
          ...long,
          name: 'long-firefox',
          maxWorkers: 2,
          include: ['tests/e2e/**/*.test.ts', 'tests/long/whole-day.test.ts'],
          exclude: ['tests/e2e/chromium/**'],
          env: { ...long.env, STORY_BROWSER: 'firefox' },
          testTimeout: 1_800_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...simulation,
        test: {
          ...simulation.test,
          ...long,
          name: 'long-simulation',
          include: sampledTests.filter((file) => !/^tests\/(build|e2e|rendered)\//.test(file)),
        },
      },
      {
        test: {
          ...builds,
          ...long,
          name: 'long-build',
          include: sampledTests.filter((file) => file.startsWith('tests/build/')),
        },
      },
      {
        ...rendered,
        test: {
          ...rendered.test,
          ...long,
          name: 'long-rendered',
          exclude: [],
          include: [
            ...longRendered,
            'tests/rendered/gallery/*.test.ts',
            ...sampledTests.filter((file) => file.startsWith('tests/rendered/')),
          ],
        },
      },
    ],
  },
});
