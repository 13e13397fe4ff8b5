import { describe, expect, test } from 'vitest';
import catalog from '../../public/_locales/en/messages.json' with { type: 'json' };
import { sourceFiles } from '../support/source/source-files.ts';

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

const code = sourceFiles('lib', 'components', 'entrypoints')
  .map(({ source }) => source)
  .join('\n');

/** Keys as written in the code. */
const written = new Set([...code.matchAll(/'([a-zA-Z]+(?:_\w+)+)'/g)].map(([, key = '']) => key));

/** Keys that are composed in the code: a pattern with a group per part that is known at run time. */
const composed = [...code.matchAll(/`([a-zA-Z]+_[\w${}.(): ?'\s=]*)`/g)].map(
  ([, key = '']) => new RegExp(`^${key.replace(/\$\{[^}]*\}/g, '(\\w+)')}$`),
);

/** Whether the code has a value for each part of a composed key: a number, or a word in quotes or before a colon. */
const isComposed = (key: string) =>
  composed.some((pattern) => {
    const [, ...parts] = pattern.exec(key) ?? [];
    const isValue = (part: string) =>
      /^\d+$/.test(part) || new RegExp(`'${part}'|\\b${part}:`).test(code);
    return parts.length > 0 && parts.every(isValue);
  });

describe('message catalog', () => {
  test('uses every message', () => {
    const inManifest = /^(?:manifest_|app_)/;
    const stems = [...new Set(keys.map(stemOf))];
    const unused = stems.filter(
      (key) => !inManifest.test(key) && !written.has(key) && !isComposed(key),
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
