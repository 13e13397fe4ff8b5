import { cachedDocument } from '../../lib/article/document/document-cache.ts';
import { speechScriptOf } from '../../lib/article/speech/speech-script.ts';
import { t } from '../../lib/i18n/t.ts';
import { readVersions } from '../../lib/store/articles/versions.ts';
import type { SpokenArticle, SpokenText } from './speech.ts';

/** Keeps the previous object while only the word changes. */
export function withProgress(before: SpokenArticle | null, now: SpokenArticle): SpokenArticle {
  const isSame =
    before?.script === now.script &&
    before.at === now.at &&
    before.state === now.state &&
    before.failure === now.failure;
  return isSame ? before : now;
}

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
