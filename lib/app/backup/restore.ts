import { keepsAll } from '../../article/model/retention-rule.ts';
import { textVersion } from '../../article/model/text-version.ts';
import { type BackupFailure, restoreLimits } from '../../backup/format.ts';
import {
  type MergeChoices,
  type MergedKind,
  type MergeTally,
  mergeUserData,
} from '../../backup/merge-user-data.ts';
import { type Backup, readBackup } from '../../backup/read-backup.ts';
import { isSameJson } from '../../backup/stable-json.ts';
import { readSettings } from '../../platform/settings.ts';
import { err, ok, type Result } from '../../result.ts';
import { type ConsentSettings, defaultSettings } from '../../settings.ts';
import { schedulePictureCheckNow } from '../../store/articles/jobs.ts';
import {
  addArticleEntries,
  addAuthors,
  findNewArticles,
} from '../../store/backup/article-entries.ts';
import { mergeStoredUserData, readAlongside } from '../../store/backup/user-data.ts';
import { requestJobRun } from '../commands.ts';
import { followUp } from '../follow-up.ts';
import { ensureFullTextJob } from '../full-text-job.ts';
import { ensureRederiveJob } from '../rederive-job.ts';
import { changeSettings } from '../settings.ts';
import { type ArticleRun, unobserved } from './article-run.ts';
import { compareSettings } from './compare-settings.ts';
import { type RestoredArticles, restoreArticles } from './restore-articles.ts';

/** Larger files are not read. */
export const maxBackupBytes: number = restoreLimits.zipBytes;

/** What a backup would change, before anything is written. */
export interface RestorePreview {
  createdAt: number;
  tallies: Record<MergedKind, MergeTally>;
  /** How many settings differ, and how many of them are only offered after the restore. */
  settings: number;
  offeredSettings: number;
  /** Whether all settings here are defaults, so that the backup's are preselected. */
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

/** How conflicts are resolved. */
export interface RestoreChoices extends MergeChoices {
  settings: 'mine' | 'theirs';
}

/** What a restore changed. */
export interface RestoreResult extends RestoredArticles {
  tallies: Record<MergedKind, MergeTally>;
  /** How many settings changed. */
  settings: number;
  /** Settings that the user has not agreed to yet. */
  offered: ConsentSettings;
}

const keepAllMine = { highlights: 'mine', saved: 'mine', reading: 'mine' } as const;

/** Articles after which reading a file reports its progress. */
const progressStep = 100;

/** Reads and checks a backup file. Nothing is stored yet. Rejects with the signal's reason once it is aborted. */
export async function openBackup(
  file: Blob,
  { onProgress, signal }: ArticleRun = unobserved,
): Promise<Result<OpenedBackup, BackupFailure>> {
  if (file.size > maxBackupBytes) return err('tooLarge');
  let isNew: Awaited<ReturnType<typeof findNewArticles>> | undefined;
  let articles = 0;
  let added = 0;
  const read = await readBackup(file, async (entry, { counts }) => {
    signal.throwIfAborted();
    isNew ??= await findNewArticles();
    articles += 1;
    if (isNew(entry)) added += 1;
    if (articles % progressStep === 0) onProgress(articles, counts.articles ?? articles);
  });
  if (!read.ok) return read;
  const backup = read.value;
  const { mine, theirs } = await readAlongside(backup.userData);
  const settings = await readSettings();
  const { plain, offered, rejects } = await compareSettings(backup.settings);
  const offeredSettings = Object.keys(offered).length;
  return ok({
    backup,
    preview: {
      createdAt: backup.manifest.createdAt,
      tallies: mergeUserData(mine, theirs, keepAllMine).tallies,
      settings: Object.keys(plain).length + offeredSettings,
      offeredSettings,
      hasDefaultSettings: isSameJson(settings, defaultSettings),
      articles: { added, same: articles - added },
      rejects: backup.rejects + rejects,
      keepsAll: keepsAll(settings),
    },
  });
}

/**
 * Merges a backup. User data is merged in one transaction; articles follow in batches until the run is stopped, and
 * restoring the same file again completes it. Nothing is removed, and no setting that deletes or sends is taken.
 */
export async function restoreBackup(
  backup: Backup,
  choices: RestoreChoices,
  run: ArticleRun = unobserved,
): Promise<RestoreResult> {
  const now = Date.now();
  const { tallies } = await mergeStoredUserData(backup.userData, now, (mine, theirs) =>
    mergeUserData(mine, theirs, choices),
  );
  const { plain, offered } =
    choices.settings === 'mine'
      ? { plain: {}, offered: {} }
      : await compareSettings(backup.settings);
  await changeSettings(plain);
  const restored = await restoreArticles(
    backup,
    (some) => addArticleEntries(some, textVersion),
    now,
    run,
  );
  await addAuthors(backup.authors);
  await queueJobs(now);
  await followUp('page');
  requestJobRun();
  return { tallies, settings: Object.keys(plain).length, offered, ...restored };
}

/** Queues the jobs that complete missing texts, fetch pictures and derive what another version derived. */
async function queueJobs(now: number): Promise<void> {
  await ensureRederiveJob(now);
  await schedulePictureCheckNow(now);
  await ensureFullTextJob(now);
}
