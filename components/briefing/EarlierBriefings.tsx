import { useMemo, useState } from 'preact/hooks';
import { type Briefing, firstLine } from '../../lib/briefing/briefing.ts';
import { briefingFinder } from '../../lib/briefing/find-briefings.ts';
import { startOfCalendarDay } from '../../lib/calendar-day.ts';
import { formatDayHeading } from '../../lib/i18n/format-date.ts';
import { t } from '../../lib/i18n/t.ts';
import { SearchField } from '../ui/fields/SearchField.tsx';

export type EarlierBriefingsProps = {
  /** The latest first. */
  all: readonly Briefing[];
  /** The day of the briefing above. */
  shown: string;
  now: number;
  onShow: (day: string) => void;
};

/** The id by which a key focuses the field. */
export const findBriefingsId = 'find-briefings';

/** How many rows are listed without a search. */
const maxRows = 30;

/** The other briefings, by day, and a field that finds them by their words. */
export function EarlierBriefings({ all, shown, now, onShow }: EarlierBriefingsProps) {
  const [typed, setTyped] = useState('');
  const find = useMemo(() => briefingFinder(all), [all]);
  const found = useMemo(() => find(typed), [find, typed]);
  const rows = found.filter(({ day }) => day !== shown || typed.trim() !== '');
  return (
    <section class="earlier">
      <h3>{t('briefing_earlier')}</h3>
      <SearchField
        id={findBriefingsId}
        label={t('briefing_find')}
        value={typed}
        onInput={setTyped}
      />
      <p role="status">{found.length === 0 && t('briefing_noneFound')}</p>
      <ul>
        {rows.slice(0, typed.trim() === '' ? maxRows : rows.length).map((briefing) => (
          <li key={briefing.day}>
            <button
              type="button"
              data-stop=""
              aria-current={briefing.day === shown ? 'true' : undefined}
              onClick={() => onShow(briefing.day)}
            >
              <strong>
                {formatDayHeading(startOfCalendarDay(briefing.day) ?? briefing.createdAt, now)}
              </strong>
              {firstLine(briefing)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
