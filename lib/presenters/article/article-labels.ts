import type { Article } from '../../article/model/article.ts';
import { t } from '../../i18n/t.ts';

type Labeled = Pick<Article, 'kind' | 'categories'>;

/** An article's labels, most specific first: its kind, then the publisher's categories. */
function labelsOf({ kind, categories }: Labeled): string[] {
  return kind === 'news' ? categories : [t(`article_kind_${kind}`), ...categories];
}

/** The single label of a row; `null` if the publisher assigned none. */
export const rowLabel = (article: Labeled): string | null => labelsOf(article)[0] ?? null;

/** The line above a title: at most two labels. */
export const eyebrow = (article: Labeled): string =>
  [...new Set(labelsOf(article))].slice(0, 2).join(' · ');
