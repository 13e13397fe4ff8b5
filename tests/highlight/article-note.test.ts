import { expect, test } from 'vitest';
import { articleNotesIn, newArticleNote } from '../../lib/highlight/article-note.ts';
import { highlight } from '../support/builders/highlights.ts';

test('notes on an article: those of two computers, the older one first', () => {
  const note = (id: string, createdAt: number) =>
    newArticleNote(id, { ...highlight('a'), createdAt });
  const all = [note('later', 2), highlight('words'), note('earlier', 1)];
  expect(articleNotesIn(all).map(({ id }) => id)).toEqual(['earlier', 'later']);
});
