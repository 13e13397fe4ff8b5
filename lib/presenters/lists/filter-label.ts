import { t } from '../../i18n/t.ts';

/** A list's filter. */
interface Filter {
  by: 'author' | 'category' | 'kind' | 'source' | 'tag';
  value: string;
}

const kinds = ['news', 'podcast', 'report'] as const;

/** A filter as a name: "Policy", "Stock reports". */
export function filterLabel({ by, value }: Filter): string {
  const kind = by === 'kind' ? kinds.find((each) => each === value) : undefined;
  return kind ? t(`filter_kind_${kind}`) : value;
}

/** A filter within a sentence: "in Policy", "among stock reports". */
export function filterPhrase(filter: Filter): string {
  const label = filterLabel(filter);
  const value = filter.by === 'kind' ? label.toLowerCase() : label;
  return t(`filter_phrase_${filter.by}`, { value });
}
