import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { pluralForm } from './plural-forms.ts';

const literal = /'([A-Za-z]\w*)'/g;

/** The beginning of a composed name: at least its group. */
const composedPrefix = /`([A-Za-z]+_\w*)\$\{/g;

/** Messages that the manifest uses. */
const inManifest = /^(?:app_name|manifest_)/;

/**
 * Short names for the messages that the code names in full. Messages with composed names, such as `list_name_${name}`,
 * keep theirs. In the package, long names would take some kilobytes.
 */
export function shortMessageNames(
  keys: readonly string[],
  sources: readonly string[],
): ReadonlyMap<string, string> {
  const matchesOf = (pattern: RegExp) =>
    new Set(
      sources.flatMap((source) => [...source.matchAll(pattern)].map(([, name = '']) => name)),
    );
  const named = matchesOf(literal);
  const prefixes = [...matchesOf(composedPrefix)];
  const isFull = (name: string) =>
    named.has(name) &&
    !prefixes.some((prefix) => name.startsWith(prefix)) &&
    !inManifest.test(name);
  const names = new Set(keys.map((key) => key.replace(pluralForm, '')));
  return new Map([...names].filter(isFull).map((name, at) => [name, `m${at.toString(36)}`]));
}

/** A catalog's key, with the short name of its message. */
export function shortKey(key: string, names: ReadonlyMap<string, string>): string {
  const name = key.replace(pluralForm, '');
  return (names.get(name) ?? name) + key.slice(name.length);
}

/** Code with messages by their short names. */
export const withShortNames = (code: string, names: ReadonlyMap<string, string>): string =>
  code.replace(literal, (whole, name: string) => {
    const short = names.get(name);
    return short === undefined ? whole : `'${short}'`;
  });

const root = join(import.meta.dirname, '../..');

const ownCode = ['lib', 'components', 'entrypoints'].map((folder) => join(root, folder));

function namesInProject(): ReadonlyMap<string, string> {
  const catalog = readFileSync(join(root, 'public/_locales/en/messages.json'), 'utf8');
  const files = ownCode.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(join(folder, file), 'utf8')),
  );
  return shortMessageNames(Object.keys(JSON.parse(catalog)), files);
}

/** The short names of this project's messages. */
export const messageNames = namesInProject();

/** Replaces message names by short ones in the bundle. The packaged catalogs must use the same names. */
export const shortNames: Plugin = {
  name: 'short-message-names',
  enforce: 'pre',
  transform: (code, id) =>
    ownCode.some((folder) => id.startsWith(folder)) ? withShortNames(code, messageNames) : null,
};
