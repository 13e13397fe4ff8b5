import {
  type ArticlesToWrite,
  type WrittenBackup,
  writeBackup,
} from '../../backup/write-backup.ts';
import { extensionVersion } from '../../platform/runtime.ts';
import { readOwnSettings } from '../../platform/settings.ts';
import { readUserData } from '../../store/backup/user-data.ts';

/** Writes user data, settings and any given articles into a backup; `null` if that would be too large. */
export const buildBackup = async (
  articles: ArticlesToWrite | null,
  createdAt: number,
): Promise<WrittenBackup | null> =>
  writeBackup({
    userData: await readUserData(),
    settings: await readOwnSettings(),
    articles,
    appVersion: extensionVersion(),
    createdAt,
  });
