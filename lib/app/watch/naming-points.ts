import type { Article } from '../../article/model/article.ts';
import { keyPointTexts } from '../../article/model/text-position.ts';
import { createPause } from '../../pause.ts';
import { readCurrentMatcher } from './read-matcher.ts';

/** A key point that names an entity. */
export interface NamingPoint {
  text: string;
  article: Article;
}

/**
 * The key points of these articles that name an entity, in their order. `textsOf` replaces the key points by other
 * texts of an article.
 */
export async function findNamingPoints(
  name: string,
  articles: readonly Article[],
  textsOf = ({ keyPoints }: Article): readonly string[] => keyPointTexts(keyPoints),
): Promise<NamingPoint[]> {
  const matcher = await readCurrentMatcher();
  const pause = createPause();
  const found: NamingPoint[] = [];
  for (const article of articles) {
    const texts = textsOf(article);
    // The title helps to tell names apart, too.
    const [, ...mentions] = matcher.mentionsIn([article.title, ...texts]);
    for (const [at, text] of texts.entries())
      if (mentions[at]?.some(({ entity }) => entity.name === name)) found.push({ text, article });
    await pause();
  }
  return found;
}
