import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  catalogLanguages,
  keysFor,
  pluralFormsOf,
  readCatalog,
  sourceOf,
} from '../../scripts/build/catalogs.ts';
import { pluralForm, stemOf } from '../../scripts/build/plural-forms.ts';
import { messageKeysIn } from '../support/source/message-keys.ts';
import { pathsBelow, sourceFiles } from '../support/source/source-files.ts';
import { sameInEnglish } from './same-in-english.ts';

const english = readCatalog('en');
const entries = Object.entries(english);
const keys = entries.map(([key]) => key);
const stems = new Set(keys.map((key) => stemOf(key, english)));

const files = sourceFiles('lib', 'components', 'entrypoints');
const code = files.map((file) => file.code).join('\n');
const found = files.map(({ path, source }) => ({ path, ...messageKeysIn(path, source) }));
const written = new Set(found.flatMap((file) => file.written));
const composed = found.flatMap((file) => file.composed);

/** Whether the code has a value for each part of a composed key: a number, or a word in quotes or before a colon. */
const isComposed = (key: string) =>
  composed.some((pattern) => {
    const [, ...parts] = pattern.exec(key) ?? [];
    const isValue = (part: string) =>
      /^\d+$/.test(part) || new RegExp(`'${part}'|\\b${part}:`).test(code);
    return parts.length > 0 && parts.every(isValue);
  });

const placeholdersIn = (message: string): string[] =>
  [...new Set([...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name))].sort();

describe('message catalog', () => {
  test('uses every message', () => {
    const inManifest = /^(?:manifest_|app_)/;
    const unused = [...stems].filter(
      (key) => !inManifest.test(key) && !written.has(key) && !isComposed(key),
    );
    expect(unused).toEqual([]);
  });

  test('has every message that the code asks for', () => {
    const isThere = (key: string | RegExp) =>
      typeof key === 'string' ? stems.has(key) : [...stems].some((stem) => key.test(stem));
    const missing = found.flatMap(({ path, called }) =>
      called.filter((key) => !isThere(key)).map((key) => `${path}: ${key}`),
    );
    expect(found.flatMap(({ called }) => called).length).toBeGreaterThan(500);
    expect(missing).toEqual([]);
  });

  test('pages have no words of their own but the product’s name', () => {
    const words = pathsBelow('entrypoints')
      .filter((path) => path.endsWith('.html'))
      .flatMap(
        (path) =>
          readFileSync(path, 'utf8')
            .replace(/<[^>]*>/g, ' ')
            .match(/\w+/g) ?? [],
      );
    expect(new Set(words)).toEqual(new Set(['REEx', 'Reader']));
  });

  test('declares each placeholder, numbered in alphabetical order', () => {
    const wrong = entries.filter(([, { message, placeholders = {} }]) => {
      const names = Object.keys(placeholders);
      const isOrdered = names
        .toSorted()
        .every((name, index) => placeholders[name]?.content === `$${index + 1}`);
      const inText = placeholdersIn(message);
      return !isOrdered || names.length > 9 || inText.some((name) => !names.includes(name));
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('has both plural forms with the same placeholders for a message with a count', () => {
    const counted = entries.filter(([, { placeholders = {} }]) => 'count' in placeholders);
    const wrong = counted.filter(([key]) => {
      const pair = entries.filter(([other]) => stemOf(other, english) === stemOf(key, english));
      const shapes = new Set(
        pair.map(([, { placeholders = {} }]) => Object.keys(placeholders).join()),
      );
      return pair.length !== 2 || shapes.size !== 1;
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('has no keys that differ only by case, which browsers ignore', () => {
    expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
  });
});

test.each(catalogLanguages)(
  'catalog %s: names the button to pin as the browser’s menu does',
  (language) => {
    const catalog = readCatalog(language);
    const name = catalog.manifest_name?.message;
    expect(catalog.welcome_pin_panel?.message).toContain(name);
    expect(catalog.welcome_pin_sidebar?.message).toContain(name);
  },
);

const translations = catalogLanguages.filter((language) => language !== 'en');

test('catalogs: one for each language that is offered', () => {
  expect(translations).toEqual(expect.arrayContaining(['de', 'es', 'fr', 'ja', 'zh_CN']));
});

describe.each(translations)('catalog %s', (language) => {
  const catalog = readCatalog(language);
  const known = new Set(keysFor(language, english));
  const translated = Object.entries(catalog).flatMap(([key, entry]) => {
    const source = sourceOf(key, english);
    return known.has(key) && source && entry.message !== '' ? [{ key, entry, source }] : [];
  });
  const wrong = (isWrong: (each: (typeof translated)[number]) => boolean) =>
    translated.filter(isWrong).map(({ key, entry }) => `${key}: ${entry.message}`);

  test('names its language', () => {
    expect(catalog.app_language?.message).toBe(language.replace('_', '-'));
  });

  test('has no message that English lacks, and no note for translators, which are English', () => {
    expect(Object.keys(catalog).filter((key) => !known.has(key))).toEqual([]);
    expect(Object.keys(catalog).filter((key) => catalog[key]?.description)).toEqual([]);
  });

  test('has all plural forms of a message, or none', () => {
    const done = translated.map(({ key }) => key);
    const partial = done.filter((key) => {
      const stem = key.replace(pluralForm, '');
      const isPlural = stem !== key && !(key in english && stemOf(key, english) === key);
      return isPlural && pluralFormsOf(language).some((form) => !done.includes(`${stem}_${form}`));
    });
    expect(partial).toEqual([]);
  });

  test('has the placeholders of the English message; one thing may be counted without a number', () => {
    const names = ({ message }: { message: string }, ...without: string[]) =>
      placeholdersIn(message)
        .filter((name) => !without.includes(name))
        .join();
    const differs = wrong(({ key, entry, source }) => {
      const optional = /_(?:zero|one)$/.test(key) ? ['count'] : [];
      const isDeclared = JSON.stringify(entry.placeholders) === JSON.stringify(source.placeholders);
      return !isDeclared || names(entry, ...optional) !== names(source, ...optional);
    });
    expect(differs).toEqual([]);
  });

  test('begins and ends a message with the blanks of the English one', () => {
    const blanks = (message: string) => message.replace(/\S(?:.*\S)?/s, '|');
    expect(wrong(({ entry, source }) => blanks(entry.message) !== blanks(source.message))).toEqual(
      [],
    );
  });

  test('leaves nothing in English but names and words that the language shares', () => {
    const same = wrong(
      ({ entry, source }) =>
        entry.message === source.message && !sameInEnglish(language, source.message),
    );
    expect(same).toEqual([]);
  });

  test('fits the stores: the name has at most 45 characters, the description 132', () => {
    expect(catalog.manifest_name?.message.length).toBeLessThanOrEqual(45);
    expect(catalog.manifest_description?.message.length).toBeLessThanOrEqual(132);
  });
});

/** The messages of a language that have what their language never writes. */
const messagesWith = (language: string, wrong: RegExp): string[] =>
  Object.values(readCatalog(language)).flatMap(({ message }) =>
    wrong.test(message) ? [message] : [],
  );

test('catalog fr: signs of two parts and quotation marks stay with their word, by a narrow no-break space', () => {
  // A question mark after a comma is the key.
  const loose = /(?<!\u202f|, )[;!?»]|(?<!\u202f)[:%](?![\w%])|«(?!\u202f)/;
  expect(messagesWith('fr', loose)).toEqual([]);
});

test.each(['ja', 'zh_CN'])('catalog %s: has no blank after a full stop', (language) => {
  expect(messagesWith(language, /^\$first\$ \$next\$$|[。！？] /)).toEqual([]);
});
