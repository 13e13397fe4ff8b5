import { type ArticlesToWrite, writeBackup } from '../backup/write.ts';
import { readSettings } from '../platform/settings.ts';
import { readerVersion } from '../platform/worker.ts';
import { readMade } from '../store/made.ts';

/** Writes all that the reader made into a backup, and the publisher's words if they are given. */
export async function makeBackup(
  articles: ArticlesToWrite | null,
  madeAt: number,
): Promise<Uint8Array<ArrayBuffer>[]> {
  return writeBackup({
    made: await readMade(),
    settings: await readSettings(),
    articles,
    reader: readerVersion(),
    madeAt,
  });
}
