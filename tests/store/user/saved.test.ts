import { beforeEach, describe, expect, test } from 'vitest';
import { readPictureJob } from '../../../lib/store/articles/jobs.ts';
import { db } from '../../../lib/store/db/database.ts';
import { saveFullText } from '../../../lib/store/ingest/full-text.ts';
import { replaceDerived } from '../../../lib/store/ingest/rederive.ts';
import { syncPictures } from '../../../lib/store/media/pictures.ts';
import { saveArticle } from '../../../lib/store/user/saved.ts';
import { tagArticle } from '../../../lib/store/user/tagging.ts';
import { toggleSaved } from '../../../lib/store/user/toggle-saved.ts';
import { undoAction } from '../../../lib/store/user/undo-redo.ts';
import { storedArticle } from '../../support/builders/articles.ts';

const now = Date.UTC(2026, 10, 24, 12);
const uploads = 'https://rareearthexchanges.com/wp-content/uploads/2026/11/';
const first = `${uploads}kiln.png`;
const second = `${uploads}press.png`;

const article = (fields = {}) =>
  storedArticle(1, 'scrap-is-short', { pictures: [first], ...fields });

const body = (hash: string) => ({
  articleId: 1,
  hash,
  seenAt: now,
  title: 'A',
  source: '<p>A</p>',
});

beforeEach(async () => {
  await db.articles.put(article());
  await db.bodies.put(body(article().hash));
});

const saved = () => db.saved.get(1);

describe('saved article', () => {
  test('is saved in its current version, read or unread', async () => {
    await db.unread.put({ articleId: 1, listedAt: now });
    expect(await saveArticle(1, now)).toBe(true);
    expect(await saved()).toEqual({
      articleId: 1,
      savedAt: now,
      hash: article().hash,
      pictures: [first],
    });
    expect(await db.unread.count()).toBe(1);
  });

  test('keeps its snapshot when saved again, and is removed by the toggle', async () => {
    await saveArticle(1, now);
    await db.articles.put(article({ hash: 'later' }));
    expect(await saveArticle(1, now + 1)).toBe(false);
    expect(await saved()).toMatchObject({ savedAt: now, hash: article().hash });
    expect(await toggleSaved(1, now + 2)).toMatchObject({ isSaved: false });
    expect(await saved()).toBeUndefined();
  });

  test('leaves no row when the article was removed', async () => {
    expect(await saveArticle(9, now)).toBe(false);
    expect(await toggleSaved(9, now)).toEqual({ isSaved: false, actionId: null });
    expect(await db.saved.count()).toBe(0);
  });

  test('that is saved and tagged again keeps that when its removal is undone', async () => {
    await tagArticle(1, 'prices', now);
    const { actionId } = await toggleSaved(1, now + 1);
    await tagArticle(1, 'kilns', now + 2);
    await undoAction(actionId ?? 0, now + 3);
    expect(await saved()).toMatchObject({ savedAt: now + 2, tags: ['kilns', 'prices'] });
  });

  const checkPictures = async () => {
    const job = await readPictureJob();
    if (job) await syncPictures('saved', now, job);
  };

  test('keeps the pictures of its version when a later one has others', async () => {
    await saveArticle(1, now);
    await checkPictures();
    await db.articles.put(article({ hash: 'later', pictures: [second] }));
    await checkPictures();
    expect((await db.media.toArray()).map(({ url }) => url)).toEqual([first, second]);
    await toggleSaved(1, now);
    await checkPictures();
    expect(await db.media.count()).toBe(0);
  });

  test('gets the full text when saved as an excerpt', async () => {
    await db.articles.put(article({ isExcerpt: true, pictures: [] }));
    await saveArticle(1, now);
    const draft = { ...article(), hash: 'whole', pictures: [second], source: '<p>A</p>' };
    const text = { replaces: article().hash, draft, authorBio: null, changes: null };
    await saveFullText(1, text, now);
    expect(await saved()).toMatchObject({ hash: 'whole', pictures: [second] });
  });

  test('keeps its complete version beside the one from the page', async () => {
    await saveArticle(1, now);
    const draft = { ...article(), hash: 'page', pictures: [], source: '<p>B</p>' };
    const text = { replaces: article().hash, draft, authorBio: null, changes: ['words' as const] };
    await saveFullText(1, text, now);
    expect(await saved()).toMatchObject({ hash: article().hash });
    expect(await db.bodies.count()).toBe(2);
  });

  test('keeps its version when that is derived again', async () => {
    await saveArticle(1, now);
    const { hash } = article();
    await replaceDerived(1, {
      from: hash,
      hashes: new Map([[hash, 'anew']]),
      fields: { hash: 'anew' },
    });
    expect(await saved()).toMatchObject({ hash: 'anew' });
  });
});
