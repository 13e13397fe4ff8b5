import { type ArticlesToWrite, writeBackup } from '../../backup/write-backup.ts';
import { readSettings } from '../../platform/settings.ts';
import { readerVersion } from '../../platform/runtime.ts';
import { readMade } from '../../store/backup/user-data.ts';

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
