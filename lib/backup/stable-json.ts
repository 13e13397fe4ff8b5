/** JSON in which the keys of objects stand in the order of the alphabet: the same thing is always the same text. */
export const stableJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, (_key, part: unknown) => sorted(part), indent);

function sorted(part: unknown): unknown {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
  return Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Whether two things say the same, in whatever order. */
export const isSameJson = (one: unknown, other: unknown): boolean =>
  stableJson(one) === stableJson(other);

/** Puts entries into the one order that they have in a backup. */
export const sortEntries = <Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
): Entry[] => entries.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
