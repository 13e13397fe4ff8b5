import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Dexie, { liveQuery } from 'dexie';
import { expect, test } from 'vitest';
import { unusedMethods, withoutUnusedParts } from '../../../scripts/build/dexie-parts.ts';
import { dexieBuild } from '../../../scripts/dexie-build.ts';
import { sourceFiles } from '../../support/source/source-files.ts';

const library = readFileSync(createRequire(import.meta.url).resolve(dexieBuild.path), 'utf8');

const methods = Object.values(unusedMethods).flat();

test('dexie: the unit tests run what is shipped', () => {
  expect('sortBy' in new Dexie('empty').Collection.prototype).toBe(false);
  expect('hasBeenClosed' in Dexie.prototype).toBe(false);
  expect('toArray' in new Dexie('empty').Collection.prototype).toBe(true);
});

test('dexie: no code calls a method or hook that is left out', () => {
  const called = new RegExp(`\\.(?:hook\\b|(?:${methods.join('|')})\\()`);
  const product = sourceFiles('lib', 'components', 'entrypoints');
  expect(product.filter(({ source }) => called.test(source)).map(({ path }) => path)).toEqual([]);
});

test('dexie: no code finds rows by an object of values, runs a generator, or catches errors by their name', () => {
  const called =
    /\.(?:where|get)\(\{(?! trans)|\btransaction\([^)]*function\*|\.catch\(['"`A-Z]|\.once\(/;
  const store = sourceFiles('lib/store', 'components/live');
  expect(store.filter(({ source }) => called.test(source)).map(({ path }) => path)).toEqual([]);
});

test('dexie: no transaction waits for promises in a way that is left out', () => {
  const waits = sourceFiles('lib/store').filter(({ source }) =>
    /\bPromise\.(?:allSettled|any)\b/.test(source),
  );
  expect(waits.map(({ path }) => path)).toEqual([]);
});

test('dexie: a live query may begin in the task that subscribes to it', async () => {
  const begun: string[] = [];
  const query = (name: string, beginsAtOnce: boolean) =>
    Object.assign(async () => void begun.push(name), { beginsAtOnce });
  const queries = [query('later', false), query('at once', true)];
  const subscriptions = queries.map((each) => liveQuery(each).subscribe(() => {}));
  expect(begun).toEqual(['at once']);
  await expect.poll(() => begun).toEqual(['at once', 'later']);
  for (const subscription of subscriptions) subscription.unsubscribe();
});

const trimmed = (code: string): string => withoutUnusedParts(code, { hooks: false });

test('dexie: names of its own are short, but for those that strings have as well', () => {
  const code = trimmed(library);
  expect(code).not.toMatch(/\b_(?:promise|dbSchema|allTables)\b/);
  expect(code).toMatch(/\._vip\b/);
  expect(library).not.toMatch(/(?<![\w$])\$\d/);
  const product = sourceFiles('lib', 'components', 'entrypoints');
  expect(product.filter(({ source }) => /\._[a-z]/i.test(source)).map(({ path }) => path)).toEqual(
    [],
  );
});

test('dexie: a part that another version doesn’t have is noticed', () => {
  const other = library.replace('this.use(hooksMiddleware);', 'this.use(tableHooks);');
  expect(() => trimmed(other)).toThrow('Dexie has `this.use(hooksMiddleware);` not once.');
  expect(() => trimmed(library.replace('    sortBy(', '    sortedBy('))).toThrow(
    'Dexie has no sortBy.',
  );
});

test('dexie: a part that another version calls is noticed', () => {
  const other = library.replace('this.toCollection().count(', 'this.toCollection().firstKey(');
  expect(() => trimmed(other)).toThrow('Dexie calls firstKey.');
});
