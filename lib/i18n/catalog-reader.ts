import type { MessageReader } from './message-reader.ts';

type Entry = { message: string; placeholders?: Record<string, { content: string }> };

/** Reads a catalog file as a browser does: placeholders become `$1` to `$9`, which are then replaced by the values. */
export function catalogReader(catalog: Record<string, Entry>): MessageReader {
  const entries = new Map(Object.entries(catalog));
  return (key, values) => {
    const { message, placeholders = {} } = entries.get(key) ?? { message: '' };
    const replacement = (name: string) =>
      placeholders[name]?.content.replace(
        /^\$(\d)$/,
        (_all, place: string) => values[Number(place) - 1] ?? '',
      ) ?? '';
    return message.replace(/\$(\w+)\$/g, (_all, name: string) => replacement(name));
  };
}
