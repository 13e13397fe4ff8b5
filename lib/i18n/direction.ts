/** Letters of scripts that are written from right to left. */
const rightToLeft =
  /[\p{sc=Adlm}\p{sc=Arab}\p{sc=Hebr}\p{sc=Mand}\p{sc=Nkoo}\p{sc=Rohg}\p{sc=Syrc}\p{sc=Thaa}]/u;

/** Their names. */
const scripts: readonly string[] = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];

/** Whether a language is written from right to left. */
export const isRightToLeft = (tag: string): boolean =>
  scripts.includes(new Intl.Locale(tag).maximize().script ?? '');

/**
 * A value for a sentence that is written in one direction: isolated, so that a name in the other one leaves the words and
 * signs around it in their places. From left to right, few values need that.
 */
export const isolated = (value: string, isInRightToLeft: boolean): string =>
  isInRightToLeft || rightToLeft.test(value) ? `\u2068${value}\u2069` : value;
