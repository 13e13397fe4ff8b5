import type { ArticleKind } from '../../article/model/article.ts';
import { words } from '../../i18n/en.ts';

/** What a list is narrowed to. */
interface Filter {
  by: 'author' | 'category' | 'kind' | 'source' | 'tag';
  value: string;
}

/** What a list is narrowed to, as a name: "Policy", "Stock reports". */
export function filterLabel({ by, value }: Filter): string {
  const kinds: Record<string, string> = words.filter.kinds satisfies Record<ArticleKind, string>;
  return by === 'kind' ? (kinds[value] ?? value) : value;
}

/** The same within a sentence: "in Policy", "among stock reports". */
export const filterPhrase = (filter: Filter): string =>
  words.filter.phrase[filter.by](filterLabel(filter));
