let collator: Intl.Collator | undefined;

/**
 * Compares names by the order of the browser's language, and numbers by value: "Äpfel" before "Zinn", "C2" before
 * "C10".
 */
export function byName(one: string, other: string): number {
  collator ??= new Intl.Collator(undefined, { numeric: true });
  // Names that the language treats as equal still have a fixed order.
  return collator.compare(one, other) || (one < other ? -1 : Number(one > other));
}
