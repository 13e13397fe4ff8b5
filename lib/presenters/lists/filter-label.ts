import type { Kind } from '../../article/model/article.ts';
import { words } from '../../i18n/en.ts';

/** What a list is narrowed to. */
interface Filter {
  by: 'author' | 'category' | 'kind' | 'source' | 'tag';
  value: string;
}

/** What a list is narrowed to, as a name: "Policy", "Stock reports". */
export function filterName({ by, value }: Filter): string {
  const kinds: Record<string, string> = words.filter.kinds satisfies Record<Kind, string>;
  return by === 'kind' ? (kinds[value] ?? value) : value;
}

/** The same within a sentence: "in Policy", "among stock reports". */
export const filterPhrase = (filter: Filter): string =>
  words.filter.phrase[filter.by](filterName(filter));
