import { beforeEach, describe, expect, test, vi } from 'vitest';
import { saveNote } from '../../../lib/app/reading/highlight-note.ts';
import {
  createHighlight,
  deleteHighlight,
  reattachHighlight,
  recolorHighlight,
  tagHighlight,
  untagHighlight,
} from '../../../lib/app/reading/highlights.ts';
import { newNoteSession } from '../../../lib/app/reading/note-session.ts';
import { markRange, undoMarkRead } from '../../../lib/app/reading/read-state.ts';
import { redo, undo, undoAction } from '../../../lib/app/reading/undo.ts';
import { highlightEntry } from '../../../lib/backup/mirror-entries.ts';
import type { Highlight } from '../../../lib/highlight/highlight.ts';
import type { HighlightPage } from '../../../lib/highlight/highlight-page.ts';
import { noteLengthLimit } from '../../../lib/highlight/note-length.ts';
import { createPlacer } from '../../../lib/highlight/place-highlights.ts';
import { db, read } from '../../../lib/store/db/database.ts';
import {
  highlightedArticleIds,
  protectionTables,
} from '../../../lib/store/retention/protected-articles.ts';
import {
  allHighlights,
  highlightsOf,
  newestHighlight,
} from '../../../lib/store/user/highlight-lists.ts';
import { readTagUses } from '../../../lib/store/user/tags.ts';
import { day } from '../../../lib/time.ts';
import { playPage } from '../../support/after-write.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { highlight } from '../../support/builders/highlights.ts';
import {
  createMachine,
  noon,
  type SimulatedMachine,
} from '../../support/fakes/simulated-machine.ts';

const text = 'The quota falls.\nWho pays for terbium now, and who will next year?';
const article = storedArticle(7, 'quota');
const version = { hash: article.hash, text };
let machine: SimulatedMachine;

beforeEach(async () => {
  machine = createMachine();
  playPage();
  await db.articles.put(article);
  // No worker is present.
  vi.spyOn(console, 'warn').mockReturnValue();
});

/** The page with its stored highlights. */
async function page(): Promise<HighlightPage> {
  const { placed } = createPlacer(version, () => null)(await allHighlights(), 99);
  return { article, version, placed };
}

const spanOf = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

/** Highlights text a second after the previous call. */
async function mark(words: string, color: 1 | 2 | 3 = 1) {
  machine.advance(1_000);
  return createHighlight(await page(), spanOf(words), color, null).stored;
}

const quotes = async () => (await allHighlights()).map(({ quote }) => quote.exact);
const only = async (): Promise<Highlight> => {
  const [row, ...others] = await allHighlights();
  if (!row || others.length > 0) throw new Error(`There are ${others.length} others.`);
  return row;
};

describe('highlighted text', () => {
  test('is stored with span, article and version', async () => {
    const { id } = await mark('pays for terbium', 2);
    expect(await only()).toEqual({
      id,
      url: article.url,
      title: article.title,
      author: article.author,
      publishedAt: article.publishedAt,
      version: article.hash,
      quote: {
        exact: 'pays for terbium',
        prefix: 'The quota falls.\nWho ',
        suffix: ' now, and who will next year?',
      },
      span: spanOf('pays for terbium'),
      moment: null,
      color: 2,
      note: '',
      tags: [],
      createdAt: noon + 1_000,
      changedAt: noon + 1_000,
    });
    expect((await newestHighlight())?.id).toBe(id);
  });

  test('is found under every address that the article has had', async () => {
    await mark('quota');
    await db.aliases.put({ alias: article.url, articleId: 7 });
    const moved = 'https://rareearthexchanges.com/news/elsewhere/';
    await db.articles.put({ ...article, url: moved });
    expect(await highlightsOf(7)).toHaveLength(1);
    expect(await highlightsOf(8)).toEqual([]);
  });

  test('merges with highlights that it overlaps into the oldest, with all notes and tags', async () => {
    const first = await mark('The quota');
    await saveNote(first.id, 'First.', newNoteSession());
    await tagHighlight(first.id, 'policy');
    const second = await mark('terbium', 2);
    await saveNote(second.id, 'Second.', newNoteSession());
    const joined = await mark('quota falls.\nWho pays for terbium', 3);
    expect(joined).toMatchObject({ id: first.id, mergedCount: 2 });
    expect(await only()).toMatchObject({
      id: first.id,
      quote: { exact: 'The quota falls.\nWho pays for terbium' },
      color: 3,
      note: 'First.\n\nSecond.',
      tags: ['policy'],
    });
  });

  test('has its final id at once, so that a note can begin before it is stored', async () => {
    const first = await mark('The quota');
    await tagHighlight(first.id, 'policy');
    machine.advance(1_000);
    const { preview, stored } = createHighlight(await page(), spanOf('quota falls'), 2, null);
    await saveNote(preview.highlight.id, 'Begun.', newNoteSession());
    await stored;
    expect(await only()).toMatchObject({ ...preview.highlight, note: 'Begun.' });
  });

  test('is one highlight when it is created twice before the page shows it, or in two windows at once', async () => {
    const before = await page();
    await createHighlight(before, spanOf('pays for'), 1, null).stored;
    machine.advance(1_000);
    const again = await createHighlight(before, spanOf('pays for'), 1, null).stored;
    expect(again).toEqual({ id: (await only()).id, actionId: null, mergedCount: 0 });
    const wider = await createHighlight(before, spanOf('Who pays for terbium'), 1, null).stored;
    expect(wider.mergedCount).toBe(1);
    expect(await quotes()).toEqual(['Who pays for terbium']);
    // Highlights that overlap only through one that the page doesn't know are merged as well.
    await createHighlight(before, spanOf('terbium now'), 3, null).stored;
    expect(await quotes()).toEqual(['Who pays for terbium now']);
    await undo();
    expect(await quotes()).toEqual(['Who pays for terbium']);
  });

  test('keeps merged notes that are longer than the limit', async () => {
    const ids = [await mark('Who pays'), await mark('terbium now')].map(({ id }) => id);
    for (const id of ids)
      await saveNote(id, id.at(0)?.repeat(noteLengthLimit) ?? '', newNoteSession());
    const { id } = await mark('Who pays for terbium now');
    const joined = (await only()).note;
    expect(joined).toHaveLength(2 * noteLengthLimit + 2);
    // It can be shortened but not extended, and the mirror has it unchanged.
    await saveNote(id, `${joined}!`, newNoteSession());
    expect((await only()).note).toBe(joined);
    expect(highlightEntry(await only())).toBeDefined();
    await saveNote(id, joined.slice(0, -1), newNoteSession());
    expect((await only()).note).toHaveLength(2 * noteLengthLimit + 1);
  });

  test('keeps a note that another window saved meanwhile', async () => {
    const { id } = await mark('The quota');
    const stale = await page();
    await saveNote(id, 'From the other window.', newNoteSession());
    machine.advance(1_000);
    await createHighlight(stale, spanOf('quota falls'), 1, null).stored;
    expect((await only()).note).toBe('From the other window.');
  });
});

describe('a highlight', () => {
  test('changes its color', async () => {
    const { id } = await mark('quota');
    await recolorHighlight(id, 3);
    expect((await only()).color).toBe(3);
    expect(await recolorHighlight(id, 3)).toBeNull();
  });

  test.each([
    ['letters from the right', 'لماذا الآن؟'],
    ['signs of several parts', '🧑🏽‍🔬 says 🧲'],
    ['a script', '<script>alert(1)</script>'],
  ])('keeps a note with %s as it is written', async (_story, note) => {
    const { id } = await mark('quota');
    await saveNote(id, note, newNoteSession());
    expect((await only()).note).toBe(note);
  });

  test('truncates a note at its limit, between characters', async () => {
    const { id } = await mark('quota');
    const full = 'x'.repeat(noteLengthLimit - 1);
    await saveNote(id, `${full}yz`, newNoteSession());
    expect((await only()).note).toBe(`${full}y`);
    await saveNote(id, `${full}🧲`, newNoteSession());
    expect((await only()).note).toBe(full);
  });

  test('takes each tag once, and keeps both of two concurrent ones', async () => {
    const { id } = await mark('quota');
    await Promise.all([tagHighlight(id, 'Price, quota'), tagHighlight(id, 'price,terbium')]);
    expect((await only()).tags).toEqual(['Price', 'quota', 'terbium']);
    await untagHighlight(id, 'quota');
    expect((await readTagUses()).map(({ tag }) => tag)).toEqual(['Price', 'terbium']);
  });

  test('is not recreated by an edit after its deletion', async () => {
    const { id } = await mark('quota');
    await deleteHighlight(id);
    expect(await saveNote(id, 'Late.', newNoteSession())).toBeNull();
    expect(await deleteHighlight(id)).toBeNull();
    expect(await allHighlights()).toEqual([]);
  });

  test('without a place is reattached with note and tags, and merges with what is there', async () => {
    const lost = highlight('lost', { note: 'Still true?', tags: ['price'], createdAt: 1 });
    await db.highlights.put(lost);
    await mark('terbium');
    machine.advance(1_000);
    const { actionId } = await reattachHighlight(await page(), lost, spanOf('pays for terbium now'))
      .stored;
    expect(await only()).toMatchObject({
      id: 'lost',
      note: 'Still true?',
      tags: ['price'],
      version: article.hash,
      quote: { exact: 'pays for terbium now' },
    });
    await undoAction(actionId ?? 0);
    expect((await quotes()).sort()).toEqual(['quota', 'terbium']);
  });

  test('without a place merges into an older highlight of the same text', async () => {
    const older = await mark('pays for');
    const lost = highlight('lost', { note: 'Mine.', createdAt: noon + 5_000 });
    await db.highlights.put(lost);
    machine.advance(9_000);
    await reattachHighlight(await page(), lost, spanOf('for terbium')).stored;
    expect(await only()).toMatchObject({ id: older.id, note: 'Mine.' });
  });
});

describe('undo', () => {
  test('reverts one action after the other, and redo repeats them', async () => {
    const first = await mark('The quota');
    await recolorHighlight(first.id, 2);
    await mark('quota falls', 3);
    await deleteHighlight(first.id);
    expect(await undo()).toMatchObject({ kind: 'highlight', what: 'deleted' });
    expect(await quotes()).toEqual(['The quota falls']);
    expect(await undo()).toMatchObject({ kind: 'highlight', what: 'merged' });
    expect(await only()).toMatchObject({ quote: { exact: 'The quota' }, color: 2 });
    expect(await undo()).toMatchObject({ kind: 'highlight', what: 'recolored' });
    expect((await only()).color).toBe(1);
    expect(await undo()).toMatchObject({ kind: 'highlight', what: 'created' });
    expect(await allHighlights()).toEqual([]);
    expect(await undo()).toEqual({ kind: 'nothing' });

    const again = [await redo(), await redo(), await redo()];
    expect(again).toMatchObject([{ what: 'created' }, { what: 'recolored' }, { what: 'merged' }]);
    expect(await quotes()).toEqual(['The quota falls']);
    expect(await redo()).toMatchObject({ what: 'deleted' });
    expect([await allHighlights(), await redo()]).toEqual([[], { kind: 'nothing' }]);
  });

  test('reverts the latest action, of reading or highlighting', async () => {
    await db.unread.put({ articleId: 7, listedAt: article.sortAt });
    await mark('quota');
    await markRange({ kind: 'all' });
    await mark('terbium');
    expect(await undo()).toMatchObject({ what: 'created' });
    expect(await undo()).toEqual({ kind: 'read', count: 1 });
    expect(await quotes()).toEqual(['quota']);
    expect(await undo()).toMatchObject({ what: 'created' });
  });

  test('of marking a range read leaves a newer highlight alone', async () => {
    await db.unread.put({ articleId: 7, listedAt: article.sortAt });
    const { actionId } = await markRange({ kind: 'all' });
    await mark('quota');
    expect(await undoMarkRead(actionId ?? 0)).toBe(1);
    expect(await quotes()).toEqual(['quota']);
  });

  test('of a deletion finds its article, which retention protects meanwhile', async () => {
    const { id } = await mark('pays for');
    await deleteHighlight(id);
    expect(await read(protectionTables, highlightedArticleIds)).toEqual(new Set([article.id]));
    await db.actions.clear();
    expect(await read(protectionTables, highlightedArticleIds)).toEqual(new Set());
  });

  test('of one deletion leaves newer actions alone', async () => {
    const { id } = await mark('quota');
    const act = await deleteHighlight(id);
    await mark('terbium');
    await undoAction(act ?? 0);
    expect((await quotes()).sort()).toEqual(['quota', 'terbium']);
    expect(await undoAction(act ?? 0)).toEqual({ kind: 'nothing' });
  });

  test('of a merge keeps a note that was edited since', async () => {
    await mark('pays for', 1);
    machine.advance(1_000);
    const { id, actionId } = await createHighlight(await page(), spanOf('for terbium'), 2, null)
      .stored;
    await saveNote(id, 'Since then.', newNoteSession());
    await undoAction(actionId ?? 0);
    expect(await only()).toMatchObject({
      id,
      color: 1,
      note: 'Since then.',
      quote: { exact: 'pays for' },
    });
    await undo();
    expect(await only()).toMatchObject({ note: '', quote: { exact: 'pays for' } });
  });

  test('reverts one note session at once, and no more', async () => {
    const { id } = await mark('quota');
    const morning = newNoteSession();
    for (const note of ['O', 'On', 'One.']) await saveNote(id, note, morning);
    const evening = newNoteSession();
    for (const note of ['One. T', 'One. Two.']) await saveNote(id, note, evening);
    await undo();
    expect((await only()).note).toBe('One.');
    await undo();
    expect((await only()).note).toBe('');
    await redo();
    expect((await only()).note).toBe('One.');
  });

  test('forgets undone actions after a new one, and every action after a week', async () => {
    await mark('quota');
    await undo();
    const { id } = await mark('terbium');
    expect(await redo()).toEqual({ kind: 'nothing' });
    machine.advance(8 * day);
    await recolorHighlight(id, 2);
    expect([await undo(), await undo()]).toMatchObject([
      { what: 'recolored' },
      { kind: 'nothing' },
    ]);
    expect(await quotes()).toEqual(['terbium']);
  });
});
