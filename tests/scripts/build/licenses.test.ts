import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  licenseDocument,
  licensesOf,
  packageCollector,
  packageFolder,
} from '../../../scripts/build/licenses.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const own = 'MIT License\n\nCopyright (c) 2026 us\n\nPermission is granted.\n';

/** A package with these fields and files. */
function packageWith(fields: object, files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'reex-package-'));
  folders.push(folder);
  const about = JSON.stringify({ name: 'mill', version: '1.2.3', license: 'MIT', ...fields });
  for (const [name, text] of Object.entries({ 'package.json': about, ...files }))
    writeFileSync(join(folder, name), text);
  return folder;
}

describe('package of a module', () => {
  test.each([
    ['/p/node_modules/mill/dist/a.js', '/p/node_modules/mill'],
    ['/p/node_modules/@mills/mill/a.js', '/p/node_modules/@mills/mill'],
    ['/p/node_modules/mill/node_modules/melt/a.js', '/p/node_modules/mill/node_modules/melt'],
    ['C:\\p\\node_modules\\mill\\a.js', 'C:/p/node_modules/mill'],
    ['/p/node_modules/mill/a.js?commonjs-module', '/p/node_modules/mill'],
    ['/p/lib/a.ts', null],
    ['\0rolldown/runtime.js', null],
    ['\0/p/node_modules/mill/a.js', null],
  ])('%s', (id, folder) => {
    expect(packageFolder(id)).toBe(folder);
  });
});

test('packages are collected from all parts of a build, without what was left out of them', () => {
  const { plugin, folders: found } = packageCollector();
  const chunk = (modules: Record<string, number>) => ({
    type: 'chunk',
    modules: Object.fromEntries(
      Object.entries(modules).map(([id, renderedLength]) => [id, { renderedLength }]),
    ),
  });
  plugin.generateBundle(null, {
    'a.js': chunk({ '/p/node_modules/mill/a.js': 10, '/p/node_modules/melt/a.js': 0 }),
    'a.css': { type: 'asset' },
  });
  plugin.generateBundle(null, {
    'b.js': chunk({ '/p/node_modules/magnet/b.js': 1, '/p/b.ts': 1 }),
  });
  expect([...found]).toEqual(['/p/node_modules/mill', '/p/node_modules/magnet']);
});

describe('license of a package', () => {
  test('is its file, with a notice if it has one', () => {
    const folder = packageWith(
      {},
      { LICENSE: 'Text.\n', 'NOTICE.md': 'Notice.', 'licenses.js': '' },
    );
    expect(licensesOf([folder], own)).toEqual([
      { name: 'mill 1.2.3 (MIT)', text: 'Text.\n\nNotice.' },
    ]);
  });

  test.each([[{ author: 'The millers' }], [{ author: { name: 'The millers' } }]])(
    'is the text of MIT with its author without a file: %j',
    (fields) => {
      const [license] = licensesOf([packageWith(fields)], own);
      expect(license?.text).toBe(
        'MIT License\n\nCopyright (c) The millers\n\nPermission is granted.',
      );
    },
  );

  test.each([
    ['without a file and an author', {}],
    ['under another license without a file', { license: 'Apache-2.0', author: 'The millers' }],
  ])('stops the build %s', (_case, fields) => {
    expect(() => licensesOf([packageWith(fields)], own)).toThrow('mill 1.2.3');
  });

  test('all are one text in the order of their names', () => {
    const melt = packageWith({ name: 'melt' }, { LICENSE: 'Of melt.' });
    const mill = packageWith({}, { LICENSE: 'Of mill.' });
    const text = licenseDocument({ name: 'Ours', text: own }, licensesOf([mill, melt], own));
    expect(text.split('-'.repeat(80)).map((part) => part.trim().split('\n')[0])).toEqual([
      'Ours',
      'melt 1.2.3 (MIT)',
      'mill 1.2.3 (MIT)',
    ]);
  });
});
