import type { Article } from '../../article/model/article.ts';
import { formatDay, formatLongDate } from '../../i18n/format-date.ts';
import { t } from '../../i18n/t.ts';

/** A dossier in one line: how many articles there are, and since when. */
export function dossierSummary(about: number, mentions: number, first: number | undefined): string {
  const counts = t('dossier_counts', { about, mentions });
  return first === undefined
    ? counts
    : `${counts} · ${t('dossier_since', { day: formatDay(first) })}`;
}

/** A dossier as text: a line for each article, with its address. */
export const dossierText = (
  name: string,
  articles: readonly { article: Pick<Article, 'title' | 'url' | 'sortAt'>; isAbout: boolean }[],
): string =>
  [
    name,
    ...articles.map(({ article: { title, url, sortAt }, isAbout }) =>
      [formatLongDate(sortAt), t(isAbout ? 'dossier_about' : 'dossier_mention'), title, url].join(
        ' · ',
      ),
    ),
  ].join('\n');
