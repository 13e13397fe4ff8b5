import { describe, expect, test } from 'vitest';
import catalog from '../../public/_locales/en/messages.json' with { type: 'json' };
import { sourceFiles } from '../support/source-files.ts';

const entries = Object.entries<{
  message: string;
  placeholders?: Record<string, { content: string }>;
}>(catalog);
const keys = entries.map(([key]) => key);
const isPlural = (stem: string) => keys.includes(`${stem}_one`) && keys.includes(`${stem}_other`);
const stemOf = (key: string) => {
  const stem = key.replace(/_(?:one|other)$/, '');
  return isPlural(stem) ? stem : key;
};

/** Keys in the code: quoted ones, and patterns of those with a part that is known at run time. */
function usedKeys(): { exact: Set<string>; patterns: RegExp[] } {
  const code = [...sourceFiles('lib', 'components', 'entrypoints')].map(({ source }) => source);
  const all = code.join('\n');
  const exact = new Set([...all.matchAll(/'([a-zA-Z]+(?:_\w+)+)'/g)].map(([, key = '']) => key));
  const patterns = [...all.matchAll(/`([a-zA-Z]+_[\w${}.(): ?'\s=]*)`/g)].map(
    ([, key = '']) => new RegExp(`^${key.replace(/\$\{[^}]*\}/g, '\\w+')}$`),
  );
  return { exact, patterns };
}

describe('message catalog', () => {
  test('uses every message', () => {
    const { exact, patterns } = usedKeys();
    const inManifest = /^(?:manifest_|app_)/;
    const unused = [...new Set(keys.map(stemOf))].filter(
      (key) =>
        !inManifest.test(key) && !exact.has(key) && !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });

  test('declares each placeholder, numbered in alphabetical order', () => {
    const wrong = entries.filter(([, { message, placeholders = {} }]) => {
      const names = Object.keys(placeholders);
      const inText = [...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name);
      const isOrdered = names
        .toSorted()
        .every((name, index) => placeholders[name]?.content === `$${index + 1}`);
      return !isOrdered || names.length > 9 || inText.some((name) => !names.includes(name));
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('has both plural forms with the same placeholders for a message with a count', () => {
    const counted = entries.filter(([, { placeholders = {} }]) => 'count' in placeholders);
    const wrong = counted.filter(([key]) => {
      const pair = entries.filter(([other]) => stemOf(other) === stemOf(key));
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
