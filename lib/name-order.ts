let collator: Intl.Collator | undefined;

/** Sorts names as the browser's language does, with numbers by their value: "Äpfel" before "Zinn", "C2" before "C10". */
export function byName(one: string, other: string): number {
  collator ??= new Intl.Collator(undefined, { numeric: true });
  // Names that the language deems the same keep an order of their own.
  return collator.compare(one, other) || (one < other ? -1 : Number(one > other));
}
