import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { packageAtMost, zippedCode } from '../../scripts/package-size.ts';
import { testsAll } from '../support/sampled.ts';
import { browsers, outputFolder } from './build-output.ts';
import { entriesOf } from './zip-entries.ts';

const { version } = JSON.parse(readFileSync(join(outputFolder, '../package.json'), 'utf8'));
const zipName = (browser: string) => `reex-reader-${version}-${browser}.zip`;

const again = mkdtempSync(join(tmpdir(), 'reex-zip-'));
afterAll(() => rmSync(again, { recursive: true }));

// In a separate process, because the test runner's environment changes what Vite builds.
const zipAgain = `
  import { zip } from 'wxt';
  const [browser, outDir] = process.argv.slice(1);
  await zip({ browser, outDir });
`;

// The test in npm-start.test.ts also builds again.
test.runIf(testsAll).each(browsers)('zip for %s: is identical when built again', (browser) => {
  execFileSync(process.execPath, ['--input-type=module', '--eval', zipAgain, browser, again], {
    cwd: join(outputFolder, '..'),
    env: { PATH: process.env.PATH },
    stdio: 'pipe',
  });
  const first = readFileSync(join(outputFolder, zipName(browser)));
  const second = readFileSync(join(again, zipName(browser)));
  expect(second.equals(first)).toBe(true);
});

test('zip: code and styles stay within their size budget', () => {
  const size = zippedCode(join(outputFolder, 'chrome-mv3'));
  expect(size).toBeGreaterThan(0);
  expect(size).toBeLessThanOrEqual(packageAtMost);
});

/** Bytes of the guide with its pictures. */
const guideAtMost = 150_000;

test('zip: the guide stays small', () => {
  const guide = entriesOf(join(outputFolder, zipName('chrome'))).filter(({ path }) =>
    path.startsWith('guide/'),
  );
  expect(guide.length).toBeGreaterThan(10);
  expect(guide.reduce((sum, entry) => sum + entry.compressed, 0)).toBeLessThanOrEqual(guideAtMost);
});

test.each(browsers)('zip for %s: contains only what the browser needs', (browser) => {
  const others = entriesOf(join(outputFolder, zipName(browser))).filter(
    ({ path }) =>
      !/^[\w/.-]+\.(?:html|js|css|json|png|webp|woff2)$|^licenses\/[\w-]+\.txt$/.test(path),
  );
  expect(others).toEqual([]);
});

test.each(browsers)(
  'zip for %s: has the licenses of the software and of every typeface',
  (browser) => {
    const paths = entriesOf(join(outputFolder, zipName(browser))).map(({ path }) => path);
    const faces = paths.flatMap((path) => /([\w-]+)-latin-.*\.woff2$/.exec(path)?.[1] ?? []);
    const licenses = paths.flatMap((path) => /^licenses\/(.+)\.txt$/.exec(path)?.[1] ?? []);
    expect(faces.length).toBeGreaterThan(0);
    expect(new Set(licenses)).toEqual(new Set([...faces, 'software']));
  },
);

test('sources zip: contains no key and no build output', () => {
  const paths = entriesOf(join(outputFolder, zipName('sources'))).map(({ path }) => path);
  expect(paths).toContain('wxt.config.ts');
  expect(
    paths.filter((path) => /\.(?:pem|key|zip|crx|env)$|node_modules|\.output/.test(path)),
  ).toEqual([]);
});
