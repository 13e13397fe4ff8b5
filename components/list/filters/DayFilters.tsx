import {
  type DayFilter,
  filterValue,
  type ListFilter,
  toggleFilter,
  unreadFilter,
  withFilters,
  withoutFilters,
} from '../../../lib/article/lists/list-filter.ts';
import { calendarDay, startOfCalendarDay } from '../../../lib/calendar-day.ts';
import { t } from '../../../lib/i18n/t.ts';
import { Button } from '../../ui/Button.tsx';
import '../../ui/fields/text-box.css';
import './DayFilters.css';

export type DayFiltersProps = {
  filters: readonly ListFilter[];
  /** Whether some rows of the list may be read. */
  offersUnread: boolean;
  now: number;
  /** Called with the filters after a choice. */
  onSelect: (filters: readonly ListFilter[]) => void;
  /** Called with the filters while a date is typed, which doesn't close the menu. */
  onType: (filters: readonly ListFilter[]) => void;
};

const days = ['after', 'before'] as const;

/** The filters that aren't values of a facet: unread, and the days of publication. */
export function DayFilters({ filters, offersUnread, now, onSelect, onType }: DayFiltersProps) {
  const choice = (name: string, chosen: ListFilter) => {
    const { isActive, next } = toggleFilter(filters, chosen, chosen.by === 'is' ? ['is'] : days);
    return (
      <button type="button" aria-pressed={isActive} onClick={() => onSelect(next)}>
        {name}
      </button>
    );
  };
  /** The last days, today included. */
  const last = (length: number): ListFilter => ({
    by: 'after',
    value: calendarDay(now, 1 - length),
  });
  return (
    <div class="DayFilters">
      <div class="choices">
        {offersUnread && choice(t('list_name_unread'), unreadFilter)}
        {choice(t('time_today'), last(1))}
        {choice(t('filter_lastWeek'), last(7))}
        {choice(t('filter_lastMonth'), last(30))}
      </div>
      <div class="days">
        {days.map((by) => (
          <label key={by}>
            {t(by === 'after' ? 'filter_from' : 'filter_to')}
            <input
              class="TextBox"
              type="date"
              value={shownDay(filters, by)}
              onChange={({ currentTarget }) => {
                const typed = withDay(filters, by, currentTarget.value);
                if (typed) onType(typed);
              }}
            />
          </label>
        ))}
      </div>
      <p role="status">{isReversed(filters) && t('filter_daysReversed')}</p>
      {filters.length > 0 && (
        <Button look="quiet" onClick={() => onSelect([])}>
          {t('filter_clear')}
        </Button>
      )}
    </div>
  );
}

/** The first or the last day of the range; `before` names the day after it. */
function shownDay(filters: readonly ListFilter[], by: DayFilter['by']): string {
  const day = filterValue(filters, by) ?? '';
  return by === 'after' ? day : dayBeside(day, -1);
}

/** Whether the last day is before the first. The days are not swapped, because one may be half typed. */
function isReversed(filters: readonly ListFilter[]): boolean {
  const [first = '', end] = [filterValue(filters, 'after'), filterValue(filters, 'before')];
  return end !== undefined && end <= first;
}

/**
 * The filters with this day; `undefined` while a year is being typed, because its first digits are valid years
 * themselves.
 */
function withDay(
  filters: readonly ListFilter[],
  by: DayFilter['by'],
  typed: string,
): readonly ListFilter[] | undefined {
  if (typed === '') return withoutFilters(filters, [by]);
  if (typed < earliestDay) return undefined;
  return withFilters(filters, [{ by, value: by === 'after' ? typed : dayBeside(typed, 1) }]);
}

const earliestDay = '1970-01-01';

function dayBeside(day: string, daysLater: number): string {
  const start = startOfCalendarDay(day);
  return start === null ? '' : calendarDay(start, daysLater);
}
