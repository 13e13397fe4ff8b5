import { t } from '../../i18n/t.ts';

/** The uses of a tag: "2 saved articles, 1 highlight". */
export function tagUses(saved: number, highlights: number): string {
  return [
    ...(saved > 0 ? [t('count_savedArticles', { count: saved })] : []),
    ...(highlights > 0 ? [t('count_highlights', { count: highlights })] : []),
  ].join(', ');
}
