import { tokensOf } from './tokens.ts';

/**
 * The most frequent spelling of each term in the texts, with its case; the first one if several are equally frequent.
 */
export function writtenForms(
  texts: Iterable<string>,
  terms: ReadonlySet<string>,
): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const text of texts)
    for (const { term, start, end } of tokensOf(text)) {
      if (!terms.has(term)) continue;
      const written = text.slice(start, end);
      const known = counts.get(term) ?? new Map<string, number>();
      counts.set(term, known.set(written, (known.get(written) ?? 0) + 1));
    }
  return new Map([...counts].map(([term, forms]) => [term, mostFrequent(forms)]));
}

function mostFrequent(forms: ReadonlyMap<string, number>): string {
  let best = { written: '', count: 0 };
  for (const [written, count] of forms) if (count > best.count) best = { written, count };
  return best.written;
}
