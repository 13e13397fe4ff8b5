import { formatLongDate } from '../../lib/i18n/format-date.ts';
import { formatNumber } from '../../lib/i18n/format-number.ts';
import { t } from '../../lib/i18n/t.ts';
import type { WeekCount } from '../../lib/watch/weekly-counts.ts';

export type WeekChartProps = { weeks: readonly WeekCount[] };

/** In units of the SVG's view box. */
const [barWidth, height] = [10, 48];

/** How many articles each week had, as bars and as a table. */
export function WeekChart({ weeks }: WeekChartProps) {
  const most = Math.max(1, ...weeks.map(({ count }) => count));
  const first = weeks[0];
  return (
    <figure class="WeekChart">
      <svg
        role="img"
        aria-label={t('dossier_chart', { most, weeks: weeks.length })}
        viewBox={`0 0 ${weeks.length * barWidth} ${height}`}
        preserveAspectRatio="none"
      >
        {weeks.map(({ start, count }, at) => {
          const bar = count === 0 ? 1 : Math.max(3, (count / most) * height);
          return (
            <rect
              key={start}
              data-empty={count === 0}
              x={at * barWidth + 1}
              y={height - bar}
              width={barWidth - 2}
              height={bar}
            />
          );
        })}
      </svg>
      <figcaption>
        <span>{first && formatLongDate(first.start)}</span>
        <span>{t('dossier_today')}</span>
      </figcaption>
      <details>
        <summary>{t('dossier_table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('dossier_week')}</th>
              <th scope="col">{t('dossier_articles')}</th>
            </tr>
          </thead>
          <tbody>
            {weeks.toReversed().map(({ start, count }) => (
              <tr key={start}>
                <th scope="row">{formatLongDate(start)}</th>
                <td>{formatNumber(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
