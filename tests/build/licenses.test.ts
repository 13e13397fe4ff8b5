import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { softwareLicenses } from '../../scripts/build/licenses.ts';
import { sourceFiles } from '../support/source/source-files.ts';
import { browsers, outputFolder } from './build-output.ts';

/** The packages that the product's code imports, except for types. */
const imported = new Set(
  sourceFiles('lib', 'components', 'entrypoints').flatMap(({ imports }) =>
    imports
      .filter(({ file, typeOnly }) => file === null && !typeOnly)
      .flatMap(({ specifier }) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? []),
  ),
);

/** Names of packages whose code is in the bundle only because an imported one needs it. */
const needed = ['entities', '@wxt-dev/browser'];

describe.each(browsers)('licenses in the build for %s', (browser) => {
  const text = readFileSync(join(outputFolder, `${browser}-mv3`, softwareLicenses), 'utf8');
  const [own = '', ...others] = text.split(/\n-{80}\n\n/);
  const names = others.map((each) => /^(\S+) \d/.exec(each)?.[1]);

  test('begin with the project’s own', () => {
    expect(own).toMatch(/^REEx Reader\n\nMIT License/);
  });

  test('are there for every package in the bundle, and for no other', () => {
    expect(new Set(names)).toEqual(new Set([...imported, ...needed].filter(hasCode)));
  });

  test.each(others)('have a text with a copyright: %#', (license) => {
    expect(license).toMatch(/copyright/i);
    expect(license.length).toBeGreaterThan(500);
  });
});

/** Style sheets and fonts are not code; the typefaces have their own license files. */
const hasCode = (name: string): boolean => !name.startsWith('@fontsource');
