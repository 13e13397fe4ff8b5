import type { ListedHighlight } from '../../lib/highlight/highlight-order.ts';
import { readVersions } from '../../lib/store/articles/versions.ts';
import { shownTextOf } from './page/shown-text.ts';

/** The address of the site's page with a text fragment for the highlight; without one if the text is gone. */
export async function highlightLink({ highlight, article }: ListedHighlight): Promise<string> {
  const stored = article && (await readVersions(article.id));
  if (!stored) return highlight.url;
  const text = shownTextOf(stored);
  const [place] = text?.place([highlight], 1).placed ?? [];
  return (place && text?.linkTo(place.span)) ?? stored.article.url;
}
