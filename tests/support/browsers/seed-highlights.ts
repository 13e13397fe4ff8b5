import { quoteAt } from '../../../lib/article/model/text-selector.ts';
import type { Highlight } from '../../../lib/highlight/highlight.ts';
import { highlight } from '../builders/highlights.ts';
import { putRow } from './extension-access.ts';
import { documentTextOf, type Installation } from './highlighting.ts';
import type { Story } from './story.ts';

/** A highlight of words in the article with this slug. */
export async function highlightOf(
  story: Installation,
  slug: string,
  words: string,
  fields: Partial<Highlight> & { id: string },
): Promise<Highlight> {
  const article = (await story.articles()).find(({ url }) => url.includes(slug));
  const text = await documentTextOf(story, slug);
  const start = text.indexOf(words);
  if (!article || start < 0) throw new Error(`"${words}" stands nowhere in ${slug}.`);
  const { url, title, author, publishedAt, hash: version } = article;
  const span = { start, end: start + words.length };
  const place = { version, span, quote: quoteAt(text, span) };
  return highlight(fields.id, { url, title, author, publishedAt, ...place, ...fields });
}

/** Stores a highlight of words in the article with this slug. */
export async function seedHighlight(
  story: Story,
  slug: string,
  words: string,
  fields: Partial<Highlight> & { id: string },
): Promise<void> {
  await putRow(story.driver, 'highlights', await highlightOf(story, slug, words, fields));
}
