import { ListFilter as FilterIcon } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { filterName } from '../../lib/notice/filter-name.ts';
import type { FilterValue } from '../../lib/store/filter-values.ts';
import type { ListFilter } from '../../lib/store/rows.ts';
import { words } from '../../lib/words/en.ts';
import { formatNumber } from '../../lib/words/plural.ts';
import { Group } from '../article/Group.tsx';
import type { ArticleList } from '../hooks/use-article-list.ts';
import { type FilterSide, useFilterValues } from '../hooks/use-filter-values.ts';
import { Popover } from '../ui/Popover.tsx';
import './FilterMenu.css';

export type FilterMenuProps = {
  list: Pick<ArticleList, 'name' | 'filter'>;
  onSelect: (filter: ListFilter | null) => void;
};

/** By which a key opens it. */
export const filterMenu = 'filter-menu';

/** What the list can be narrowed to, with how many of its rows that leaves. */
export function FilterMenu({ list, onSelect }: FilterMenuProps) {
  return (
    <Popover icon={FilterIcon} label={words.filter.open} kind="dialog" id={filterMenu}>
      {(close) => (
        <Filters
          list={list}
          onSelect={(filter) => {
            close();
            onSelect(filter);
          }}
        />
      )}
    </Popover>
  );
}

/** As many values are offered without being searched for. */
const shownAtOnce = 8;

function Filters({ list, onSelect }: FilterMenuProps) {
  const sides = useFilterValues(list.name);
  const [typed, setTyped] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const active = list.filter;
  const isLong = sides?.some(({ values }) => values.length > shownAtOnce) ?? false;
  useEffect(() => {
    if (sides) box.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, [sides]);

  const move = (event: KeyboardEvent) => {
    const stops = [...(box.current?.querySelectorAll<HTMLElement>('input, button') ?? [])];
    const at = stops.findIndex((stop) => stop.matches(':focus'));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    stops[Math.min(Math.max(to, 0), stops.length - 1)]?.focus();
  };
  const found = sides?.map((side) => matching(side, typed)).filter(({ values }) => values.length);

  return (
    <div class="FilterMenu" role="dialog" aria-label={words.filter.open} ref={box} onKeyDown={move}>
      {isLong && (
        <input
          type="search"
          aria-label={words.filter.find}
          placeholder={words.filter.find}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {found?.map(({ by, values, more }) => (
        <Group key={by} title={words.filter.sides[by]}>
          <ul>
            {values.map(({ filter, count }) => (
              <li key={filter.value}>
                <FilterButton
                  filter={filter}
                  count={count}
                  isActive={active?.by === by && active.value === filter.value}
                  onSelect={onSelect}
                />
              </li>
            ))}
          </ul>
          {more > 0 && <p>{words.filter.more(more)}</p>}
        </Group>
      ))}
      <p role="status">{statusOf(found, typed)}</p>
    </div>
  );
}

type FilterButtonProps = {
  filter: ListFilter;
  count: number;
  isActive: boolean;
  onSelect: (filter: ListFilter | null) => void;
};

function FilterButton({ filter, count, isActive, onSelect }: FilterButtonProps) {
  const name = filterName(filter);
  return (
    <button
      type="button"
      aria-label={words.filter.choice(name, count)}
      aria-pressed={isActive}
      onClick={() => onSelect(isActive ? null : filter)}
    >
      <span class="name">{name}</span>
      <span class="count">{formatNumber(count)}</span>
    </button>
  );
}

interface Matching extends FilterSide {
  /** How many more there are that are not shown. */
  more: number;
}

function matching({ by, values }: FilterSide, typed: string): Matching {
  const wanted = typed.trim().toLowerCase();
  const fits = ({ filter }: FilterValue) => filterName(filter).toLowerCase().includes(wanted);
  const found = values.filter(fits);
  const shown = found.slice(0, shownAtOnce);
  return { by, values: shown, more: found.length - shown.length };
}

function statusOf(found: readonly Matching[] | undefined, typed: string): string | null {
  if (!found) return words.filter.counting;
  if (found.length > 0) return null;
  return typed.trim() === '' ? words.filter.nothing : words.filter.noMatch(typed.trim());
}
