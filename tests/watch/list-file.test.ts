import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { entryProblemMessage, listFileMessage } from '../../lib/presenters/watch/watch-lists.ts';
import type { Entity } from '../../lib/watch/entity.ts';
import { readListFile, writeListFile } from '../../lib/watch/list-file.ts';
import { areWatchLists, type WatchList } from '../../lib/watch/watch-list.ts';
import { growthExponent, linearGrowth } from '../support/growth.ts';

const path = new URL('../../public/sector-list.json', import.meta.url);
const builtIn: Entity[] = JSON.parse(await readFile(path, 'utf8')).entities;

const read = (value: unknown) =>
  readListFile(typeof value === 'string' ? value : JSON.stringify(value), builtIn);
const listsOf = (...entities: unknown[]) => ({ version: 1, lists: [{ name: 'Mine', entities }] });

/** A value that JSON can contain but that can't be converted to a string. */
const unprintable = { toString: null, valueOf: null };

/** The messages about a file. */
const sentences = (value: unknown): string[] => {
  const found = read(value);
  return found.ok
    ? found.value.leftOut.map(({ problem }) => entryProblemMessage(problem))
    : [listFileMessage(found.failure)];
};

describe('a file of watch lists', () => {
  test('has what was written, and built-in entries by name', () => {
    const acme: Entity = { name: 'Acme', kind: 'topic', aliases: ['Acme (Metals)*'], weak: ['A+'] };
    const lists: WatchList[] = [
      {
        name: 'Mine',
        color: 4,
        keeps: false,
        kept: ['Acme'],
        notify: 'silent',
        entities: ['MP Materials', acme],
      },
      {
        name: 'element',
        group: 'element',
        color: 2,
        keeps: false,
        kept: [],
        notify: 'on',
        entities: ['terbium'],
      },
    ];
    const text = writeListFile(lists, builtIn);
    expect(text).toContain('"Mountain Pass"');
    expect(read(text)).toEqual({ ok: true, value: { lists, leftOut: [] } });
    expect(areWatchLists(lists)).toBe(true);
  });

  test('may be the built-in list itself', () => {
    const found = read({ version: 1, entities: builtIn });
    expect(found.ok && found.value.leftOut).toEqual([]);
    expect(found.ok && found.value.lists[0]?.entities).toEqual(builtIn.map(({ name }) => name));
  });

  test('without a color, a kind or a name of its own is read all the same', () => {
    expect(read({ version: 1, lists: [{ color: 'red', entities: [{ name: ' Acme ' }] }] })).toEqual(
      {
        ok: true,
        value: {
          lists: [
            {
              name: '',
              color: 1,
              keeps: false,
              kept: [],
              notify: 'on',
              entities: [{ name: 'Acme', kind: 'topic' }],
            },
          ],
          leftOut: [],
        },
      },
    );
  });

  test.each<[string, unknown, string]>([
    ['no JSON', 'name,ticker', 'The file isn’t JSON, or it’s damaged.'],
    ['nested 100,000 deep', '['.repeat(100_000), 'The file isn’t JSON, or it’s damaged.'],
    ['a list of texts', ['Acme'], 'The file has no lists.'],
    ['null', null, 'The file has no lists.'],
    [
      'another version',
      { ...listsOf(), version: 2 },
      'The file has version 2. Only version 1 can be imported.',
    ],
    ['no version', { lists: [] }, 'The file has no lists.'],
    ['a version that is no text', { ...listsOf(), version: unprintable }, 'The file has no lists.'],
    [
      'a name that is no text',
      listsOf({ name: unprintable }),
      '“name” has a value of the wrong type.',
    ],
    [
      '50,000 entries',
      listsOf(...Array(50_000).fill('Acme')),
      'The file has 50,000 entries. Up to 1,000 can be imported.',
    ],
    [
      '31 lists',
      { version: 1, lists: Array(31).fill({}) },
      'The file has 31 lists. Up to 30 can be imported.',
    ],
    ['an entry that is a number', listsOf(7), '“name” has a value of the wrong type.'],
    [
      'an alias that is a number',
      listsOf({ name: 'A', aliases: [7] }),
      '“aliases” has a value of the wrong type.',
    ],
    [
      'an unknown kind',
      listsOf({ name: 'A', kind: 'person' }),
      '“kind” has a value of the wrong type.',
    ],
    ['an empty name', listsOf({ name: ' ' }), 'A name or phrase is empty.'],
    [
      'an alias of signs',
      listsOf({ name: 'A', aliases: ['.*'] }),
      '“.*” has no word or number to look for.',
    ],
    [
      'an alias of 10,000 characters',
      listsOf({ name: 'A', aliases: ['x'.repeat(10_000)] }),
      `“${'x'.repeat(40)}…” is longer than 100 characters.`,
    ],
    [
      '1,000 aliases',
      listsOf({ name: 'A', aliases: Array.from({ length: 1_000 }, (_, at) => `A${at}`) }),
      'An entry can have 50 phrases in each field.',
    ],
    [
      'a ticker alone',
      listsOf({ name: 'A', tickers: ['LYC'] }),
      '“LYC” needs its exchange, such as ASX:LYC.',
    ],
    [
      'an exclusion that is a name',
      listsOf({ name: 'A', aliases: ['Acme Metals'], except: ['acme-metals'] }),
      '“Acme Metals” is an exclusion, too.',
    ],
    [
      'a name beside which it would mean something else',
      listsOf({ name: 'Acme', unless: ['acme'] }),
      '“Acme” is an exclusion, too.',
    ],
    [
      'context that is an exclusion',
      listsOf({ name: 'A', weak: ['Acme'], context: ['mine'], unless: ['mine'] }),
      '“mine” is an exclusion, too.',
    ],
    [
      'entries that are no list',
      { version: 1, lists: [{ name: 'Mine', entities: { A: 1 } }] },
      '“entities” has a value of the wrong type.',
    ],
    ['a text as a list', { version: 1, lists: ['A'] }, '“entities” has a value of the wrong type.'],
    [
      'nothing as a list',
      { version: 1, lists: [null] },
      '“entities” has a value of the wrong type.',
    ],
    ['an entry twice', listsOf({ name: 'A' }, { name: 'A' }), '“A” is in the list twice.'],
    [
      'a name that nothing defines',
      listsOf('Nobody Inc'),
      '“Nobody Inc” isn’t in the built-in list.',
    ],
  ])('with %s gets a sentence', (_story, value, sentence) => {
    expect(sentences(value)).toEqual([sentence]);
  });

  test('keeps its sound entries where others are left out', () => {
    const found = read(listsOf({ name: '*' }, { name: 'Acme', aliases: ['Acme', 'Acme '] }));
    expect(found.ok && found.value.lists[0]?.entities).toEqual([
      { name: 'Acme', kind: 'topic', aliases: ['Acme'] },
    ]);
  });

  test('may name an entry of another of its lists, unless that one is left out', () => {
    const lists = (acme: object) => ({
      version: 1,
      lists: [{ entities: ['Acme'] }, { entities: [acme] }],
    });
    expect(sentences(lists({ name: ' Acme' }))).toEqual([]);
    expect(sentences(lists({ name: 'Acme', aliases: 'Acme Metals' }))).toEqual([
      '“Acme” isn’t in the built-in list.',
      '“aliases” has a value of the wrong type.',
    ]);
  });

  test('may write tickers as the publisher does', () => {
    const found = read(listsOf({ name: 'Acme', tickers: ['ASX: LYC', 'NYSE:MP'] }));
    expect(found.ok && found.value.lists[0]?.entities).toEqual([
      { name: 'Acme', kind: 'topic', tickers: ['ASX:LYC', 'NYSE:MP'] },
    ]);
  });

  test('is read in time linear in its size', () => {
    const fileOf = (size: number) => {
      const aliases = Array.from({ length: size }, (_, at) => `a ${at}`);
      return JSON.stringify(listsOf({ name: 'A', aliases }));
    };
    expect(growthExponent(fileOf, (text) => readListFile(text, []))).toBeLessThan(linearGrowth);
  });
});
