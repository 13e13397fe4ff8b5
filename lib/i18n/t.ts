import type catalog from '../../public/_locales/en/messages.json';
import { isolated } from './direction.ts';
import { catalogLanguage, readMessage } from './message-reader.ts';

type Catalog = typeof catalog;
type Stem<Key> = Key extends `${infer Before}_one` | `${infer Before}_other` ? Before : Key;
type PlaceholdersOf<Entry> = Entry extends { placeholders: infer Names } ? Names : unknown;

/** The placeholders of each message. The plural forms `key_one` and `key_other` are one message, `key`. */
type Messages = { [Key in keyof Catalog & string as Stem<Key>]: PlaceholdersOf<Catalog[Key]> };

/** The name of a message in the catalog. */
export type MessageKey = keyof Messages;

type NamesInAny<Each> = Each extends unknown ? keyof Each : never;

/** The parameters of a message. If the key is a union, all its messages must have the same parameters. */
type Params<Each> = [NamesInAny<Each>] extends [never]
  ? []
  : [NamesInAny<Each>] extends [keyof Each]
    ? [params: { [Name in keyof Each]: Name extends 'count' ? number : string | number }]
    : [params: never];

/**
 * Returns a message in the user's language. Numbers are formatted; `count` selects the plural form. Texts keep their own
 * direction of writing. Placeholders are passed in alphabetical order, which the catalog's `$1` to `$9` follow.
 */
export function t<Key extends MessageKey>(key: Key, ...[params]: Params<Messages[Key]>): string {
  const named = Object.entries<string | number>(params ?? {});
  const values = named
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, value]) => value);
  const texts = values.map((value) =>
    typeof value === 'number'
      ? catalogLanguage().numbers.format(value)
      : isolated(value, catalogLanguage().tag),
  );
  const count = named.find(([name]) => name === 'count')?.[1];
  if (typeof count !== 'number') return readMessage(key, texts);
  const form = catalogLanguage().plurals.select(count);
  return readMessage(`${key}_${form}`, texts) || readMessage(`${key}_other`, texts);
}
