import { keepsAll } from '../../article/model/retention-rule.ts';
import { type BackupFailure, backupBounds } from '../../backup/format.ts';
import { type MergedKind, type MergeTally, mergeUserData } from '../../backup/merge-user-data.ts';
import { type Backup, readBackup } from '../../backup/read-backup.ts';
import { isSameJson } from '../../backup/stable-json.ts';
import { readOwnSettings } from '../../platform/settings.ts';
import { err, ok, type Result } from '../../result.ts';
import { defaultSettings } from '../../setting-specs.ts';
import type { Settings } from '../../settings.ts';
import { findNewArticles } from '../../store/backup/add-article-entries.ts';
import { readAlongside, readStoredNames } from '../../store/backup/user-data.ts';
import { type ArticleRun, unobserved } from './article-run.ts';
import { compareSettings } from './compare-settings.ts';

/** Larger backup files are refused. */
export const maxBackupBytes: number = backupBounds.zipBytes;

/** What a backup would change, before anything is written. */
export interface RestorePreview {
  createdAt: number;
  tallies: Record<MergedKind, MergeTally>;
  /** How many of the backup's briefings, rules and watch list entries are new here. */
  added: { briefings: number; rules: number; entries: number };
  /** How many settings differ, and how many of them are only offered after the restore. */
  settings: number;
  offeredSettings: number;
  /** Whether all settings here are defaults; if so, the backup's are preselected. */
  hasDefaultSettings: boolean;
  articles: { added: number; same: number };
  rejects: number;
  /** Whether this computer's retention rule keeps everything. */
  keepsAll: boolean;
}

/** A backup that was read, with its preview. */
export interface OpenedBackup {
  backup: Backup;
  preview: RestorePreview;
}

const countEntries = (lists: Settings['watchLists'] = []): number =>
  lists.reduce((sum, { entities }) => sum + entities.length, 0);

const keepAllMine = { highlights: 'mine', saved: 'mine', reading: 'mine' } as const;

/** Progress is reported after this many articles. */
const progressStep = 100;

/** Reads and checks a backup file. Nothing is stored yet. Rejects with the signal's reason once it is aborted. */
export async function openBackup(
  file: Blob,
  { onProgress, signal }: ArticleRun = unobserved,
): Promise<Result<OpenedBackup, BackupFailure>> {
  if (file.size > maxBackupBytes) return err('tooLarge');
  let reading: ReturnType<typeof readStoredNames> | undefined;
  const readNames = () => {
    reading ??= readStoredNames();
    return reading;
  };
  let isNew: Awaited<ReturnType<typeof findNewArticles>> | undefined;
  let articles = 0;
  let added = 0;
  const read = await readBackup(file, async (entry, { counts }) => {
    signal.throwIfAborted();
    isNew ??= await findNewArticles(await readNames());
    articles += 1;
    if (isNew(entry)) added += 1;
    if (articles % progressStep === 0) onProgress(articles, counts.articles ?? articles);
  });
  if (!read.ok) return read;
  const backup = read.value;
  const { mine, theirs } = await readAlongside(backup.userData, await readNames());
  const settings = await readOwnSettings();
  const { plain, offered, rejects } = await compareSettings(backup.settings);
  const offeredSettings = Object.keys(offered).length;
  const { tallies, changing } = mergeUserData(mine, theirs, keepAllMine);
  return ok({
    backup,
    preview: {
      createdAt: backup.manifest.createdAt,
      tallies,
      added: {
        briefings: changing.briefings.length,
        rules: (plain.rules ?? settings.rules).length - settings.rules.length,
        entries:
          countEntries(offered.watchLists ?? settings.watchLists) -
          countEntries(settings.watchLists),
      },
      settings: Object.keys(plain).length + offeredSettings,
      offeredSettings,
      hasDefaultSettings: isSameJson(settings, defaultSettings),
      articles: { added, same: articles - added },
      rejects: backup.rejects + rejects,
      keepsAll: keepsAll(settings),
    },
  });
}
