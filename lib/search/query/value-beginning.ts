/** Whether a word of a value begins as typed, in upper or lower case. */
export const hasWordBeginning = (value: string, typed: string): boolean =>
  [' ', '-', '.'].some((sign) => ` ${value}`.toLowerCase().includes(sign + typed.toLowerCase()));

/** The values that are meant as a whole; if there are none, and `isPrefix`, those with a word that begins so. */
export function valuesMeant(
  values: readonly string[],
  isMeant: (value: string) => boolean,
  typed: string,
  isPrefix: boolean,
): readonly string[] {
  const meant = values.filter(isMeant);
  if (meant.length > 0 || !isPrefix) return meant;
  return values.filter((value) => hasWordBeginning(value, typed));
}
