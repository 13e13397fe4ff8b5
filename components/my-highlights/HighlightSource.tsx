import { highlightTitle, type ListedHighlight } from '../../lib/highlight/highlight-order.ts';
import { formatLongDate } from '../../lib/i18n/format-time.ts';
import { t } from '../../lib/i18n/t.ts';
import { TextWithMatches } from './TextWithMatches.tsx';

export type HighlightSourceProps = {
  listed: ListedHighlight;
  /** Whether to name the article; otherwise the heading above does. */
  namesTitle: boolean;
  searchTerms: readonly string[];
};

/** The article of a highlight, with author and date. One that is no longer stored is named by what the highlight holds. */
export function HighlightSource({ listed, namesTitle, searchTerms }: HighlightSourceProps) {
  const { highlight, article } = listed;
  const { author, publishedAt, url } = highlight;
  const facts = [
    ...(author === null ? [] : [author]),
    ...(publishedAt === null ? [] : [formatLongDate(publishedAt)]),
    ...(article ? [] : [url.replace(/^https?:\/\//, '')]),
  ];
  if (article && !namesTitle) return null;
  return (
    <div class="source">
      {namesTitle && (
        <p class="title" dir="auto">
          <TextWithMatches text={highlightTitle(listed)} searchTerms={searchTerms} />
        </p>
      )}
      {facts.length > 0 && <p>{facts.join(' · ')}</p>}
      {!article && <p>{t('myHighlights_articleNotStored')}</p>}
    </div>
  );
}
