import { beforeEach, expect, test } from 'vitest';
import { applyRule } from '../../../lib/app/reading/apply-rule.ts';
import { markRange } from '../../../lib/app/reading/read-state.ts';
import { db } from '../../../lib/store/db/database.ts';
import { newRule } from '../../support/builders/rule.ts';
import { storeArticles } from '../../support/builders/user-data.ts';
import { createMachineForPages, noon } from '../../support/fakes/simulated-machine.ts';

beforeEach(async () => {
  createMachineForPages();
  const articles = await storeArticles('one', 'two', 'three');
  await db.unread.bulkPut(articles.map(({ id, listedAt }) => ({ articleId: id, listedAt })));
});

const unread = () => db.unread.toCollection().primaryKeys();
const saved = () => db.saved.toCollection().primaryKeys();

test('a rule that is applied to stored articles is undone, whatever was marked as read since', async () => {
  const rule = newRule({ text: 'quota', saves: true, marksRead: true });
  const applied = await applyRule(rule, [1, 2], noon);
  expect(applied).toMatchObject({ saved: 2, markedRead: 2 });
  await markRange({ kind: 'these', articleIds: [3] });
  expect([await unread(), await saved()]).toEqual([[], [1, 2]]);
  await applied.undo();
  expect([await unread(), await saved()]).toEqual([[1, 2], []]);
});

test('a rule that is applied to what is read and saved does nothing', async () => {
  const rule = newRule({ text: 'quota', saves: true, tags: ['quota'], marksRead: true });
  await applyRule(rule, [1, 2], noon);
  expect(await applyRule(rule, [1, 2], noon)).toMatchObject({ saved: 0, markedRead: 0 });
});

test('a rule that is applied to a saved article adds its tags, until it is undone', async () => {
  await db.saved.put({ articleId: 1, savedAt: 5, tags: ['mine'] });
  const rule = newRule({ text: 'quota', saves: true, tags: ['quota', 'mine'] });
  // The fourth is deleted by now.
  const applied = await applyRule(rule, [1, 4], noon);
  expect(applied).toMatchObject({ saved: 1 });
  expect(await db.saved.toArray()).toEqual([{ articleId: 1, savedAt: 5, tags: ['mine', 'quota'] }]);
  await applied.undo();
  expect(await db.saved.toArray()).toEqual([{ articleId: 1, savedAt: 5, tags: ['mine'] }]);
});
