import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { draftOf } from '../../../lib/article/ingest/draft.ts';
import type { Draft } from '../../../lib/article/model/article.ts';
import { classifyChange } from '../../../lib/article/versions/classify-change.ts';
import { db } from '../../../lib/store/db/database.ts';
import { saveFullText } from '../../../lib/store/ingest/full-text.ts';
import { replaceDerived } from '../../../lib/store/ingest/rederive.ts';
import { saveRefresh } from '../../../lib/store/ingest/save-refresh.ts';
import { StaleDerivationError } from '../../../lib/store/ingest/write-derived.ts';
import { newChannel } from '../../../lib/store/rows/channels.ts';
import { feedItem } from '../../support/builders/feed-items.ts';

vi.mock('../../../lib/article/versions/classify-change.ts', { spy: true });

const now = Date.UTC(2026, 10, 24, 12);
const draft = (words: string) => draftOf(feedItem('scrap', { source: `<p>${words}</p>` }), 'news');

const save = async (words: string, seenAt: number) =>
  saveRefresh({
    drafts: [await draft(words)],
    channel: { ...newChannel('news'), url: 'https://rareearthexchanges.com/feed/' },
    log: [],
    now: seenAt,
    lastSuccess: seenAt - 1,
  });

/** Makes a draft the current version, as another context would between derivation and write. */
const putVersion = ({ hash, source, title }: Draft) =>
  db.transaction('rw', db.articles, db.bodies, async () => {
    const article = await current();
    await db.bodies.put({ articleId: article.id, hash, seenAt: now, title, source });
    await db.articles.put({ ...article, hash, feedHash: hash });
  });

const current = async () => {
  const [article] = await db.articles.toArray();
  if (!article) throw new Error('There is no article.');
  return article;
};

beforeEach(() => save('Ten tonnes were sold.', now));

afterEach(() => {
  vi.mocked(classifyChange).mockReset();
});

describe('refresh: an article that changes between derivation and write', () => {
  /** Changes the row during the first `times` derivations. The refresh's write is queued after that. */
  async function changeDuringDerivation(times: number): Promise<void> {
    const { classifyChange: classify } = await vi.importActual<{
      classifyChange: typeof classifyChange;
    }>('../../../lib/article/versions/classify-change.ts');
    const others = await Promise.all(
      Array.from({ length: times }, (_, time) => draft(`${20 + time} tonnes were sold.`)),
    );
    vi.mocked(classifyChange).mockImplementation((before, after) => {
      const other = others.shift();
      if (other) void putVersion(other);
      return classify(before, after);
    });
  }

  test('is derived again and compared with the version stored since', async () => {
    await changeDuringDerivation(1);
    await save('20 tonnes were bought.', now + 1);
    expect(classifyChange).toHaveBeenCalledTimes(2);
    expect(await current()).toMatchObject({ changedAt: now + 1, changes: ['words'] });
    expect(await db.bodies.count()).toBe(3);
  });

  test('fails after three attempts and writes nothing', async () => {
    await changeDuringDerivation(4);
    await expect(save('40 tonnes were bought.', now + 1)).rejects.toThrow(StaleDerivationError);
    expect(await current()).toMatchObject({ changedAt: null });
    expect((await db.bodies.toArray()).some(({ source }) => source.includes('bought'))).toBe(false);
  });
});

test('full text: is rejected when the article has another version than the one compared', async () => {
  const { id, hash: replaces } = await current();
  await putVersion(await draft('Eleven tonnes were sold.'));
  const text = { replaces, draft: await draft('A'), authorBio: null, changes: null };
  await expect(saveFullText(id, text, now)).rejects.toThrow(StaleDerivationError);
  expect(await current()).toMatchObject({ textFrom: 'feed' });
});

test('rederivation: is rejected when the article has another version by now', async () => {
  const { id, hash } = await current();
  await putVersion(await draft('Eleven tonnes were sold.'));
  const derived = { from: hash, hashes: new Map([[hash, 'again']]), fields: { hash: 'again' } };
  await expect(replaceDerived(id, derived)).rejects.toThrow(StaleDerivationError);
  expect((await current()).hash).toBe((await draft('Eleven tonnes were sold.')).hash);
});

test('rederivation: is rejected when another of the same versions is the current one by now', async () => {
  const { id, hash: from } = await current();
  const other = await draft('Eleven tonnes were sold.');
  await putVersion(other);
  const hashes = new Map([from, other.hash].map((hash) => [hash, `${hash} again`]));
  const derived = { from, hashes, fields: { hash: `${from} again` } };
  await expect(replaceDerived(id, derived)).rejects.toThrow(StaleDerivationError);
  expect((await current()).hash).toBe(other.hash);
});
