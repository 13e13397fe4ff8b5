/** JSON with sorted keys, so that equal values give equal text. */
export const stableJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, (_key, part: unknown) => sorted(part), indent);

function sorted(part: unknown): unknown {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
  return Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Whether two values are equal, regardless of key order. */
export const isSameJson = (one: unknown, other: unknown): boolean =>
  stableJson(one) === stableJson(other);

/** Sorts entries as backups do. */
export const sortEntries = <Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
): Entry[] => entries.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
