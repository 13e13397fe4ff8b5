import { beforeEach, expect, test } from 'vitest';
import { openBackup } from '../../../lib/app/backup/open-backup.ts';
import { restoreBackup } from '../../../lib/app/backup/restore.ts';
import { db } from '../../../lib/store/db/database.ts';
import { day } from '../../../lib/time.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { backupZip } from '../../support/builders/backup-zip.ts';
import {
  createMachine,
  createMachineForPages,
  noon,
} from '../../support/fakes/simulated-machine.ts';

beforeEach(() => {
  createMachineForPages();
});

async function restore(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const opened = await openBackup(new Blob([bytes]));
  if (!opened.ok) throw new Error(opened.failure);
  const both = { highlights: 'both', saved: 'both', reading: 'both', settings: 'mine' } as const;
  await restoreBackup(opened.value.backup, both);
}

const future = Date.UTC(2199, 0, 1);

test('restore: an article from the future stands in the lists where it arrived, and is not moved by a second restore', async () => {
  const { id: _id, ...article } = storedArticle(1, 'a', { publishedAt: future });
  const times = { arrivedAt: future, sortAt: future, changedAt: future };
  const entry = { ...article, ...times, aliases: [], versions: [] };
  const bytes = backupZip({}, [JSON.stringify(entry)]);
  await restore(bytes);
  const expected = { arrivedAt: noon, sortAt: noon, changedAt: noon, publishedAt: future };
  expect(await db.articles.toArray()).toMatchObject([expected]);
  createMachine().advance(day);
  await restore(bytes);
  expect(await db.articles.toArray()).toMatchObject([expected]);
});

test('restore: a saved article that is not stored stands in the lists at most where it was restored', async () => {
  const { url, channel, kind, title, author } = storedArticle(1, 'a');
  const saved = { url, channel, kind, title, author, publishedAt: future, savedAt: 5 };
  await restore(backupZip({ saved: [saved] }));
  expect(await db.articles.toArray()).toMatchObject([{ sortAt: noon, arrivedAt: 5 }]);
});
