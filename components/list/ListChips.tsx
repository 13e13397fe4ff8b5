import { useLayoutEffect, useRef } from 'preact/hooks';
import { formatNumber } from '../../lib/i18n/format-number.ts';
import { t } from '../../lib/i18n/t.ts';
import { filterLabel } from '../../lib/presenters/list.ts';
import type { ListFilter, ListName } from '../../lib/store/rows/views.ts';
import type { ArticleList } from '../live/list/article-list.ts';
import { isPodcastList, podcastFilter } from '../live/podcast-filter.ts';
import { FilterChip } from './filters/FilterChip.tsx';
import { FilterMenu } from './filters/FilterMenu.tsx';
import './ListChips.css';

export type ListChipsProps = {
  list: ArticleList;
  shown: ListName;
  /** The number of highlights; `undefined` until counted. */
  highlights: number | undefined;
  onSelect: (name: ListName, filter?: ListFilter | null) => void;
};

const names = ['unread', 'all', 'saved', 'myHighlights', 'changed'] as const;

/** The active filter and the lists to choose from, in one row. */
export function ListChips({ list, shown, highlights, onSelect }: ListChipsProps) {
  const { filter, chips, count } = list;
  const { changed = 0, hasPodcasts = false } = chips ?? {};
  const counts: Record<ListName, number | null> = {
    unread: chips?.unread ?? null,
    all: null,
    saved: chips?.saved ?? null,
    myHighlights: highlights ?? null,
    changed,
  };
  const isOffered = (name: ListName) => name !== 'changed' || changed > 0 || name === shown;
  const showsPodcasts = isPodcastList(shown, filter);
  const chipRow = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [row, current] = [chipRow.current, chipRow.current?.querySelector('[aria-current]')];
    if (filter && !showsPodcasts) row?.scrollTo(0, 0);
    else current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown, showsPodcasts, filter?.by, filter?.value]);
  return (
    <nav class="ListChips" aria-label={t('list_lists')}>
      {/* Firefox makes what scrolls a tab stop of its own. */}
      <div class="chips" ref={chipRow} tabIndex={-1}>
        {filter && !showsPodcasts && (
          <FilterChip
            name={filterLabel(filter)}
            title={t('filter_remove')}
            onClick={() => onSelect(shown)}
          >
            {' '}
            {formatNumber(count)}
            <span class="visually-hidden">{t('filter_removeHint')}</span>
          </FilterChip>
        )}
        {names.filter(isOffered).map((name) => (
          <button
            key={name}
            type="button"
            aria-current={name === shown && !showsPodcasts ? 'true' : undefined}
            onClick={() => onSelect(name, showsPodcasts ? null : filter)}
          >
            {name === 'myHighlights' ? t('myHighlights_title') : t(`list_name_${name}`)}
            {counts[name] !== null && ` ${formatNumber(counts[name])}`}
          </button>
        ))}
        {(hasPodcasts || showsPodcasts) && (
          <button
            type="button"
            aria-current={showsPodcasts ? 'true' : undefined}
            onClick={() => onSelect('all', podcastFilter)}
          >
            {t('filter_kind_podcast')}
          </button>
        )}
      </div>
      {shown !== 'myHighlights' && (
        <FilterMenu list={list} onSelect={(chosen) => onSelect(shown, chosen)} />
      )}
    </nav>
  );
}
