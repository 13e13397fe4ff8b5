import { expect, test, vi } from 'vitest';
import { shownTextOf } from '../../../components/highlight/page/shown-text.ts';
import { copyActions } from '../../../components/reading/copy/copy-actions.ts';
import { readEpisode } from '../../../lib/app/media/read-episode.ts';
import { highlightMoment } from '../../../lib/app/reading/highlight-moment.ts';
import { cachedDocument } from '../../../lib/article/document/document-cache.ts';
import { parseBody } from '../../../lib/article/parse/parse-body.ts';
import { compareVersions } from '../../../lib/article/versions/compare-versions.ts';
import { db } from '../../../lib/store/db/database.ts';
import { playPage } from '../../support/after-write.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { highlight } from '../../support/builders/highlights.ts';

vi.mock('../../../lib/article/parse/parse-body.ts', { spy: true });

const enclosure = {
  url: 'https://rareearthexchanges.com/e51.mp3',
  type: 'audio/mpeg',
  length: 1,
  seconds: 60,
};
const article = storedArticle(1, 'episode', { hash: 'now', enclosure });
const version = (hash: string, source: string) => ({
  articleId: 1,
  hash,
  seenAt: 1,
  title: article.title,
  source,
});
const current = version(
  'now',
  '<p>Prices of NdPr rose again.</p><h2>Transcript</h2><p>Host (00:01)<br>Good morning.</p>',
);
const earlier = version('earlier', '<p>Prices of NdPr rose.</p>');

test('opening an article: view, highlights, copy, audio and comparison parse each version once', async () => {
  playPage();
  await db.articles.put(article);
  await db.bodies.bulkPut([current, earlier]);

  // The calls made by ArticleView and the speech script.
  cachedDocument(article, { ...current });
  const text = shownTextOf({ article, body: current, bodies: [earlier, current], read: null });
  text?.lines();
  text?.units();
  text?.transcript();
  text?.linkTo({ start: 0, end: 6 });
  const copy = vi.fn();
  copyActions({
    article,
    body: current,
    textElement: () => null,
    map: () => null,
    copy,
    showToast: vi.fn(),
    now: 1,
  }).markdown();
  expect(copy).toHaveBeenCalledOnce();
  await readEpisode(1);
  await highlightMoment(1, 1);
  expect(parseBody).toHaveBeenCalledTimes(1);

  const old = highlight('1', {
    version: 'earlier',
    quote: { exact: 'rose.', prefix: '', suffix: '' },
  });
  text?.place([old], 1);
  compareVersions(cachedDocument(article, earlier), cachedDocument(article, current));
  expect(parseBody).toHaveBeenCalledTimes(2);
});
