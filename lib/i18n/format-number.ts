const rules = new Intl.PluralRules('en');

/** Picks the form for a number and writes the number with it: `plural(3, 'article', 'articles')` → "3 articles". */
export function plural(count: number, one: string, other: string): string {
  return `${formatNumber(count)} ${rules.select(count) === 'one' ? one : other}`;
}

/** A number with the grouping of the words around it. */
export const formatNumber = (value: number): string => value.toLocaleString('en');
