/** Transfers values between a story and a document: JSON, plus what Playwright transfers and JSON can't express. */

/** A value that JSON would lose, by its name. `text` is a date's. */
type Special = { [mark]: string; text?: string };
const mark = '\u0000';

export function encode(value: unknown): string {
  return JSON.stringify(pack(value));
}

export function decode(text: string): unknown {
  return unpack(JSON.parse(text));
}

function pack(value: unknown): unknown {
  if (value === undefined || typeof value === 'function') return { [mark]: 'undefined' };
  if (typeof value === 'number' && !Number.isFinite(value)) return { [mark]: String(value) };
  if (value instanceof Date) return { [mark]: 'Date', text: value.toISOString() };
  if (Array.isArray(value)) return value.map(pack);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, pack(each)]));
}

function unpack(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpack);
  if (typeof value !== 'object' || value === null) return value;
  if (mark in value) return unpackSpecial(value as Special);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unpack(each)]));
}

function unpackSpecial({ [mark]: name, text = '' }: Special): unknown {
  if (name === 'undefined') return undefined;
  return name === 'Date' ? new Date(text) : Number(name);
}
