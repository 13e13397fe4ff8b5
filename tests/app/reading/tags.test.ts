import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { saveNote } from '../../../lib/app/reading/highlight-note.ts';
import { tagHighlight } from '../../../lib/app/reading/highlights.ts';
import { newNoteSession } from '../../../lib/app/reading/note-session.ts';
import { toggleSave } from '../../../lib/app/reading/save-article.ts';
import { removeTag, renameTag, tagArticle, untagArticle } from '../../../lib/app/reading/tags.ts';
import { redo, undo, undoAction } from '../../../lib/app/reading/undo.ts';
import { db, read } from '../../../lib/store/db/database.ts';
import type { SavedRow } from '../../../lib/store/rows/articles.ts';
import { undoableArticleIds } from '../../../lib/store/user/action-log.ts';
import { readTagUses } from '../../../lib/store/user/tags.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { highlight } from '../../support/builders/highlights.ts';
import { listIds } from '../../support/database/list-ids.ts';
import {
  createMachineForPages,
  noon,
  type SimulatedMachine,
} from '../../support/fakes/simulated-machine.ts';

const articles = ['quota', 'magnets', 'scrap'].map((slug, index) => storedArticle(index + 1, slug));
const [quota] = articles;

let machine: SimulatedMachine;
beforeEach(async () => {
  machine = createMachineForPages();
  await db.articles.bulkPut(articles);
});

const saved = () => db.saved.toArray();

/** The tags in the mirror, by the name of the article or highlight that has them. */
async function mirrored(): Promise<Record<string, unknown>> {
  const stored = await fakeBrowser.storage.local.get(null);
  const tagged = Object.entries(stored).filter(([key]) => /^(?:saved|highlight):/.test(key));
  return Object.fromEntries(tagged.map(([key, value]) => [key, Object(value).tags]));
}

describe('an article', () => {
  test('is saved when it is tagged, as one action, and the mirror follows edit and undo', async () => {
    await tagArticle(1, ' Price, #China ,');
    const row = {
      articleId: 1,
      savedAt: noon,
      hash: quota?.hash,
      pictures: [],
      tags: ['Price', 'China'],
    };
    expect(await saved()).toEqual([row]);
    expect(await mirrored()).toEqual({ [`saved:${quota?.url}`]: ['Price', 'China'] });
    expect(await undo()).toEqual({ kind: 'saved', what: 'tagged' });
    expect([await saved(), await mirrored()]).toEqual([[], {}]);
    await redo();
    expect(await saved()).toEqual([row]);
    expect(await mirrored()).toEqual({ [`saved:${quota?.url}`]: ['Price', 'China'] });
  });

  test('keeps saved version and time when it is tagged and untagged', async () => {
    const row: SavedRow = { articleId: 1, savedAt: 5, hash: 'older', pictures: [] };
    await db.saved.put(row);
    await tagArticle(1, 'a');
    await tagArticle(1, 'b');
    await untagArticle(1, 'A');
    expect(await saved()).toEqual([{ ...row, tags: ['b'] }]);
    await undo();
    expect(await saved()).toEqual([{ ...row, tags: ['a', 'b'] }]);
  });

  test('stays as it is where the tag is present or empty, or the article is gone', async () => {
    await tagArticle(1, 'Price');
    const before = await db.actions.count();
    expect(await tagArticle(1, 'price')).toBeNull();
    expect(await tagArticle(2, ' , #')).toBeNull();
    expect(await tagArticle(9, 'Price')).toBeNull();
    expect(await untagArticle(1, 'China')).toBeNull();
    expect([await db.actions.count(), (await saved()).map(({ articleId }) => articleId)]).toEqual([
      before,
      [1],
    ]);
  });

  test('comes back as it was when its removal from Saved is undone', async () => {
    const row: SavedRow = {
      articleId: 1,
      savedAt: 5,
      hash: 'older',
      pictures: ['a'],
      tags: ['Price'],
    };
    await db.saved.put(row);
    const { actionId } = await toggleSave(1);
    expect([await saved(), await mirrored()]).toEqual([[], {}]);
    // Until then, retention protects it, and its missing pictures are scheduled again.
    expect(await read(['actions'], (tx) => undoableArticleIds(tx, noon))).toEqual(new Set([1]));
    await toggleSave(2);
    await undoAction(actionId ?? 0);
    expect(await db.saved.get(1)).toEqual(row);
    expect(await mirrored()).toMatchObject({ [`saved:${quota?.url}`]: ['Price'] });
    expect(await db.jobs.get('pictures')).toMatchObject({ needsCheck: true });
    expect(await undoAction(actionId ?? 0)).toEqual({ kind: 'nothing' });
  });

  test('is not restored to Saved after it was removed from the database', async () => {
    await toggleSave(1);
    const { actionId } = await toggleSave(1);
    await db.articles.delete(1);
    await undoAction(actionId ?? 0);
    expect(await saved()).toEqual([]);
  });
});

describe('tags of articles and highlights', () => {
  beforeEach(async () => {
    await db.highlights.bulkPut([
      highlight('h', { url: quota?.url ?? '', tags: ['China', 'price'] }),
      highlight('i', { url: 'https://rareearthexchanges.com/news/gone/', tags: ['China'] }),
    ]);
    await tagArticle(2, 'CHINA, Terbium');
  });

  test('use the spelling that came first', async () => {
    expect(await saved()).toMatchObject([{ articleId: 2, tags: ['China', 'Terbium'] }]);
    await tagHighlight('h', 'terbium');
    expect(await db.highlights.get('h')).toMatchObject({ tags: ['China', 'price', 'Terbium'] });
    expect(await readTagUses()).toEqual([
      { tag: 'China', saved: 1, highlights: 2 },
      { tag: 'Terbium', saved: 1, highlights: 1 },
      { tag: 'price', saved: 0, highlights: 1 },
    ]);
  });

  test('filter the lists of both', async () => {
    await db.unread.bulkPut(
      articles.map(({ id, sortAt }) => ({ articleId: id, listedAt: sortAt })),
    );
    const filter = { by: 'tag', value: 'china' } as const;
    for (const name of ['all', 'unread'] as const) {
      expect(new Set(await listIds(name, filter))).toEqual(new Set([1, 2]));
    }
    expect(await listIds('saved', filter)).toEqual([2]);
  });

  test('are renamed together, in the mirror as well', async () => {
    const actionId = await renameTag('China', ' PRC ');
    expect(await db.highlights.get('h')).toMatchObject({ tags: ['PRC', 'price'] });
    expect(await mirrored()).toEqual({
      'highlight:h': ['PRC', 'price'],
      'highlight:i': ['PRC'],
      [`saved:${articles[1]?.url}`]: ['PRC', 'Terbium'],
    });
    // Undo keeps what was written meanwhile.
    machine.advance(1_000);
    await saveNote('h', 'Still true?', newNoteSession());
    await tagArticle(2, 'later');
    await undoAction(actionId ?? 0);
    expect(await db.highlights.get('h')).toMatchObject({
      tags: ['China', 'price'],
      note: 'Still true?',
      changedAt: noon + 1_000,
    });
    expect(await db.highlights.get('i')).toEqual(
      highlight('i', { url: 'https://rareearthexchanges.com/news/gone/', tags: ['China'] }),
    );
    expect(new Set((await db.saved.get(2))?.tags)).toEqual(new Set(['China', 'Terbium', 'later']));
    expect(await mirrored()).toMatchObject({ 'highlight:i': ['China'] });
  });

  test('merge when one is renamed to the other', async () => {
    await renameTag('terbium', 'china');
    expect(await saved()).toMatchObject([{ tags: ['China'] }]);
    await undo();
    expect(await saved()).toMatchObject([{ tags: ['China', 'Terbium'] }]);
    await renameTag('China', 'china');
    expect((await readTagUses()).map(({ tag }) => tag)).toEqual(['china', 'price', 'Terbium']);
  });

  test('are removed from everything at once', async () => {
    await removeTag('China');
    expect((await readTagUses()).map(({ tag }) => tag)).toEqual(['price', 'Terbium']);
    expect(await db.highlights.get('i')).toMatchObject({ tags: [] });
    await undo();
    expect(await readTagUses()).toMatchObject([{ tag: 'China', saved: 1, highlights: 2 }, {}, {}]);
    await redo();
    expect((await readTagUses()).map(({ tag }) => tag)).toEqual(['price', 'Terbium']);
  });

  test('stay when an unknown tag is renamed or removed', async () => {
    expect([await removeTag('Oxide'), await renameTag('Oxide', 'x')]).toEqual([null, null]);
  });
});
