import { highlightTitle, type ListedHighlight } from '../../lib/highlight/highlight-order.ts';
import { t } from '../../lib/i18n/t.ts';
import type { HitFinder } from '../../lib/search/hits/hit-finder.ts';
import { publisherText } from '../../lib/site/site.ts';
import { articleFacts } from './highlight-groups.ts';
import { TextWithMatches } from './TextWithMatches.tsx';

export type HighlightSourceProps = {
  listed: ListedHighlight;
  /** Whether to name the article with author and date; otherwise the heading above does. */
  namesTitle: boolean;
  finder: HitFinder | null;
};

/** The article of a highlight. One that is no longer stored is named by what the highlight holds. */
export function HighlightSource({ listed, namesTitle, finder }: HighlightSourceProps) {
  const { highlight, article } = listed;
  const facts = [
    namesTitle ? articleFacts(highlight) : '',
    article ? '' : highlight.url.replace(/^https?:\/\//, ''),
  ].filter((fact) => fact !== '');
  if (article && !namesTitle) return null;
  return (
    <div class="source">
      {namesTitle && (
        <p class="title" {...publisherText}>
          <TextWithMatches text={highlightTitle(listed)} finder={finder} field="title" />
        </p>
      )}
      {facts.length > 0 && <p>{facts.join(' · ')}</p>}
      {!article && <p>{t('myHighlights_articleNotStored')}</p>}
    </div>
  );
}
