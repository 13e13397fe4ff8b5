import { withoutFilters } from '../../lib/article/lists/list-filter.ts';
import type { ExportScope } from '../../lib/export/export-choice.ts';
import { formatDayHeading } from '../../lib/i18n/format-date.ts';
import { t } from '../../lib/i18n/t.ts';
import { filterPhrase } from '../../lib/presenters/list-filter.ts';
import type { ExportCounts } from '../../lib/store/lists/export-articles.ts';
import { isNarrowed } from '../../lib/store/rows/views.ts';
import { startOfDay } from '../../lib/time.ts';
import type { ArticleList } from '../live/list/article-list.ts';
import { isPodcastList } from '../live/podcast-filter.ts';
import type { MyHighlights } from '../live/use-my-highlights.ts';
import type { ExportRequest } from './use-export-dialog.ts';

/** What a list shows, with the list's name; `null` if it is empty. */
export function listScope({
  name,
  filters,
  count,
  readIds,
}: Pick<ArticleList, 'name' | 'filters' | 'count' | 'readIds'>): ExportScope | null {
  if (count === 0) return null;
  const isPodcasts = isPodcastList(name, filters);
  const list = isPodcasts ? t('filter_kind_podcast') : t(`list_name_${name}`);
  const phrase = filterPhrase(isPodcasts ? withoutFilters(filters, ['kind']) : filters);
  return {
    kind: 'list',
    count,
    readIds: readAll(readIds),
    name: phrase === '' ? list : t('export_filteredList', { list, phrase }),
  };
}

/** The results of a search for a text; `null` if there are none. */
export const resultScope = (
  { filters, count, readIds }: Pick<ArticleList, 'filters' | 'count' | 'readIds'>,
  text: string,
): ExportScope | null => {
  if (count === 0) return null;
  const list = t('export_results', { text: text.trim() });
  const phrase = filterPhrase(filters);
  const name = phrase === '' ? list : t('export_filteredList', { list, phrase });
  return { kind: 'list', count, readIds: readAll(readIds), name };
};

const readAll = (readIds: ArticleList['readIds']) => () => readIds(Number.POSITIVE_INFINITY);

/**
 * The highlights shown in My highlights, in their order; `null` if there are none. While only the beginning of the
 * unfiltered list is loaded, all highlights are exported.
 */
export function highlightScope({
  ids,
  total,
  view,
}: Pick<MyHighlights, 'ids' | 'total' | 'view'>): ExportScope | null {
  if (ids.length === 0) return null;
  return ids.length < total && !isNarrowed(view)
    ? { kind: 'highlights' }
    : { kind: 'highlights', ids };
}

/** The scopes that can be exported; the one that the dialog was opened from comes first. */
export function availableScopes({ from, shown, article }: ExportRequest): ExportScope[] {
  const list = shown ? [shown] : [];
  const isShown = shown?.kind === 'highlights' && !shown.ids;
  const one: ExportScope[] = article
    ? [{ kind: 'article', articleId: article.id, title: article.title }]
    : [];
  return [
    ...(from === 'shown' ? [...list, ...one] : [...one, ...list]),
    ...(article ? [{ kind: 'day' as const, day: startOfDay(article.sortAt) }] : []),
    { kind: 'saved' },
    ...(isShown ? [] : [{ kind: 'highlights' as const }]),
    { kind: 'everything' },
    { kind: 'channels' },
  ];
}

/** The label of a scope, with its size once counted. */
export function scopeLabel(
  scope: ExportScope,
  counts: ExportCounts | undefined,
  now: number,
): string {
  switch (scope.kind) {
    case 'article':
      return t('export_scope_article');
    case 'list':
      return t('export_scopeWithCount', {
        choice: t('export_scope_list', { name: scope.name }),
        count: scope.count,
      });
    case 'highlights':
      if (scope.ids)
        return t('export_scopeWithCount', {
          choice: t('export_scope_shownHighlights'),
          count: scope.ids.length,
        });
  }
  const label =
    scope.kind === 'day'
      ? t('export_scope_day', { day: formatDayHeading(scope.day, now) })
      : t(`export_scope_${scope.kind}`);
  return counts ? t('export_scopeWithCount', { choice: label, count: counts[scope.kind] }) : label;
}
