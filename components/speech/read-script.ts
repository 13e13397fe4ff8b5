import { cachedDocument } from '../../lib/article/document/document-cache.ts';
import { speechScriptOf } from '../../lib/article/speech/speech-script.ts';
import { t } from '../../lib/i18n/t.ts';
import { readVersions } from '../../lib/store/articles/versions.ts';
import type { SpokenText } from './speech.ts';

/** The sentences of a version; `null` if the article is not stored. */
export async function readScript(
  articleId: number,
  hash: string | null,
): Promise<SpokenText | null> {
  const versions = await readVersions(articleId);
  if (!versions) return null;
  const { article, bodies } = versions;
  const body = bodies.find((each) => each.hash === (hash ?? article.hash));
  const { title } = article;
  return {
    articleId,
    hash: hash ?? article.hash,
    title,
    script: speechScriptOf(title, cachedDocument(article, body), {
      highlights: t('article_keyPoints'),
      picture: (words) =>
        t('speech_pictureDescription', { text: words.replace(/(?<![.\s])[.\s]+$/, '') }),
    }),
  };
}
