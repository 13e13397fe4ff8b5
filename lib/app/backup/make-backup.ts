import { type ArticlesToWrite, writeBackup } from '../../backup/write-backup.ts';
import { extensionVersion } from '../../platform/runtime.ts';
import { readSettings } from '../../platform/settings.ts';
import { readUserData } from '../../store/backup/user-data.ts';

/** Writes all that the reader made into a backup, and the publisher's words if they are given. */
export async function buildBackup(
  articles: ArticlesToWrite | null,
  createdAt: number,
): Promise<Uint8Array<ArrayBuffer>[]> {
  return writeBackup({
    userData: await readUserData(),
    settings: await readSettings(),
    articles,
    appVersion: extensionVersion(),
    createdAt,
  });
}
