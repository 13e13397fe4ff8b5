import type { Article } from '../../article/model/article.ts';
import { t } from '../../i18n/t.ts';

type Labeled = Pick<Article, 'kind' | 'categories'>;

/** What an article is filed under, most telling first: a kind of its own, then the publisher's categories. */
function labelsOf({ kind, categories }: Labeled): string[] {
  return kind === 'news' ? categories : [t(`kind_${kind}`), ...categories];
}

/** The one label of a row, `null` where the publisher gave none. */
export const rowLabel = (article: Labeled): string | null => labelsOf(article)[0] ?? null;

/** The line above a title: two labels at most. */
export const eyebrow = (article: Labeled): string =>
  [...new Set(labelsOf(article))].slice(0, 2).join(' · ');
