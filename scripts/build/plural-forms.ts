/** The end of a plural form's name: a category of `Intl.PluralRules`. Code names the message without it. */
export const pluralForm = /_(?:zero|one|two|few|many|other)$/;

/** The message that a key of the English catalog is a plural form of, or the key itself. */
export function stemOf(key: string, english: Record<string, unknown>): string {
  const stem = key.replace(pluralForm, '');
  return `${stem}_one` in english && `${stem}_other` in english ? stem : key;
}
