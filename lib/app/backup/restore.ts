import { textVersion } from '../../article/ingest/draft.ts';
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
import { defaultSettings, type Settings } from '../../settings.ts';
import { hasJob, putJob, schedulePictureCheckNow } from '../../store/articles/jobs.ts';
import {
  addArticleEntries,
  addAuthors,
  countNewArticles,
} from '../../store/backup/article-entries.ts';
import { mergeStoredUserData, readAlongside } from '../../store/backup/user-data.ts';
import { afterWrite } from '../after-write.ts';
import { requestJobRun } from '../commands.ts';
import { ensureRederiveJob } from '../rederive.ts';
import { changeSettings } from '../settings.ts';

/** A file that is larger is not read. */
export const maxBackupBytes: number = restoreLimits.zipBytes;

/** What a backup would bring, before anything is written. */
export interface RestorePreview {
  createdAt: number;
  tallies: Record<MergedKind, MergeTally>;
  /** Settings that are others here. */
  settings: number;
  /** Whether the settings here were never touched, so that those of the backup are what is wanted. */
  hasDefaultSettings: boolean;
  articles: { added: number; same: number };
  rejects: number;
}

/** A backup that was read, with what it would bring. */
export interface OpenedBackup {
  backup: Backup;
  preview: RestorePreview;
}

/** How the reader wants it to be taken in. */
export interface RestoreChoices extends MergeChoices {
  settings: 'mine' | 'theirs';
}

/** What was taken in. */
export interface RestoreResult {
  tallies: Record<MergedKind, MergeTally>;
  /** How many settings are others now. */
  settings: number;
  articles: number;
}

const keepAllMine = { highlights: 'mine', saved: 'mine', reading: 'mine' } as const;

/** Reads a file that the reader has chosen. Nothing is stored yet. */
export async function openBackup(file: Blob): Promise<Result<OpenedBackup, BackupFailure>> {
  if (file.size > maxBackupBytes) return err('tooLarge');
  const read = await readBackup(new Uint8Array(await file.arrayBuffer()));
  if (!read.ok) return read;
  const backup = read.value;
  const { mine, theirs } = await readAlongside(backup.userData);
  const added = await countNewArticles(backup.articles);
  const settings = await readSettings();
  return ok({
    backup,
    preview: {
      createdAt: backup.manifest.createdAt,
      tallies: mergeUserData(mine, theirs, keepAllMine).tallies,
      settings: Object.keys(differingSettings(backup.settings, settings)).length,
      hasDefaultSettings: isSameJson(settings, defaultSettings),
      articles: { added, same: backup.articles.length - added },
      rejects: backup.rejects,
    },
  });
}

/** The settings of a backup that this reader knows and that are others here. */
function differingSettings(theirs: Record<string, unknown>, mine: Settings): Partial<Settings> {
  const others = Object.entries(mine).filter(
    ([name, value]) => Object.hasOwn(theirs, name) && !isSameJson(theirs[name], value),
  );
  return Object.fromEntries(others.map(([name]) => [name, theirs[name]]));
}

/**
 * Takes a backup in. What the reader made is merged in one transaction; articles follow some at a time, and whoever closes
 * the page in between takes the same file in again. Nothing is removed.
 */
export async function restoreBackup(
  backup: Backup,
  choices: RestoreChoices,
): Promise<RestoreResult> {
  const { tallies } = await mergeStoredUserData(backup.userData, (mine, theirs) =>
    mergeUserData(mine, theirs, choices),
  );
  const settings = await restoreSettings(backup, choices);
  const articles = await addArticleEntries(backup.articles, textVersion);
  await addAuthors(backup.authors);
  await queueFollowUpJobs();
  await afterWrite('page');
  await requestJobRun();
  return { tallies, settings, articles };
}

async function restoreSettings(backup: Backup, choices: RestoreChoices): Promise<number> {
  const before = await readSettings();
  const others = differingSettings(backup.settings, before);
  if (choices.settings === 'mine') return 0;
  const after = await changeSettings(others);
  return Object.entries(after).filter(
    ([name, value]) => !isSameJson(Reflect.get(before, name), value),
  ).length;
}

/** What came without a text is completed from the site, and what another version derived is derived anew. */
async function queueFollowUpJobs(): Promise<void> {
  const now = Date.now();
  await ensureRederiveJob(now);
  await schedulePictureCheckNow(now);
  if ((await readSettings()).fetchFullText && !(await hasJob('fullText'))) {
    await putJob({ type: 'fullText', kind: 'fullText', dueAt: now, failures: 0 });
  }
}
