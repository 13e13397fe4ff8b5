import { type Filed, titleOf } from '../../lib/highlight/highlight-order.ts';
import { myHighlightsWords } from '../../lib/i18n/en/my-highlights.ts';
import { longDate } from '../../lib/i18n/format-time.ts';
import { FoundText } from './TextWithMatches.tsx';

export type HighlightSourceProps = {
  filed: Filed;
  /** Whether no heading above names the article. */
  namesTitle: boolean;
  wanted: readonly string[];
};

/** The article that a highlight is from. One that is stored no more is named by all that the highlight keeps of it. */
export function HighlightSource({ filed, namesTitle, wanted }: HighlightSourceProps) {
  const { highlight, article } = filed;
  const { author, publishedAt, url } = highlight;
  const facts = article
    ? []
    : [
        ...(author === null ? [] : [author]),
        ...(publishedAt === null ? [] : [longDate(publishedAt)]),
        url.replace(/^https?:\/\//, ''),
      ];
  if (article && !namesTitle) return null;
  return (
    <div class="source">
      {namesTitle && (
        <p class="title" dir="auto">
          <FoundText text={titleOf(filed)} wanted={wanted} />
        </p>
      )}
      {!article && (
        <>
          <p>{facts.join(' · ')}</p>
          <p>{myHighlightsWords.gone}</p>
        </>
      )}
    </div>
  );
}
