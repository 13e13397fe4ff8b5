/** Scripts that are written from right to left. */
const scripts: readonly string[] = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];

/** The language that was asked for last, with the answer. */
let known = { tag: 'en', isRightToLeft: false };

/** Whether a language is written from right to left. */
export function isRightToLeft(tag: string): boolean {
  if (known.tag !== tag) {
    const { script = '' } = new Intl.Locale(tag).maximize();
    known = { tag, isRightToLeft: scripts.includes(script) };
  }
  return known.isRightToLeft;
}

/** Whether a text has letters of one of these scripts. */
const hasRightToLeft = (text: string): boolean =>
  /[\p{sc=Adlm}\p{sc=Arab}\p{sc=Hebr}\p{sc=Mand}\p{sc=Nkoo}\p{sc=Rohg}\p{sc=Syrc}\p{sc=Thaa}]/u.test(
    text,
  );

/**
 * A value for a sentence in this language. It is isolated, so that a name in the other direction can't move the words
 * and signs around it. In a left-to-right language, few values need that.
 */
export const isolated = (value: string, language: string): string =>
  isRightToLeft(language) || hasRightToLeft(value) ? `\u2068${value}\u2069` : value;
