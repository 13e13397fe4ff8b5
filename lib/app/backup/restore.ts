import { keepsAll } from '../../article/model/retention-rule.ts';
import { type BackupFailure, restoreLimits } from '../../backup/format.ts';
import {
  type MergeChoices,
  type MergedKind,
  type MergeTally,
  mergeUserData,
  sumOfTallies,
} from '../../backup/merge-user-data.ts';
import { type Backup, readBackup } from '../../backup/read-backup.ts';
import { isSameJson } from '../../backup/stable-json.ts';
import { readSettings } from '../../platform/settings.ts';
import { err, ok, type Result } from '../../result.ts';
import { type ConsentSettings, defaultSettings } from '../../setting-specs.ts';
import type { Settings } from '../../settings.ts';
import {
  addAuthors,
  createEntryAdder,
  findNewArticles,
} from '../../store/backup/add-article-entries.ts';
import { readAlongside, readStoredNames } from '../../store/backup/user-data.ts';
import { mergeStoredUserData } from '../../store/backup/write-user-data.ts';
import { ensureFullTextJob } from '../full-text-job.ts';
import { ensureRederiveJob } from '../rederive-job.ts';
import { afterRestore } from './after-restore.ts';
import { type ArticleRun, unobserved } from './article-run.ts';
import { compareSettings } from './compare-settings.ts';
import { mergeInSlices } from './merge-in-slices.ts';
import { type RestoredArticles, restoreArticles } from './restore-articles.ts';
import { takeSettings } from './take-settings.ts';

/** Larger files are not read. */
export const maxBackupBytes: number = restoreLimits.zipBytes;

/** What a backup would change, before anything is written. */
export interface RestorePreview {
  createdAt: number;
  tallies: Record<MergedKind, MergeTally>;
  /** How many briefings, rules and entries of watch lists it has, of those that are not here. */
  added: { briefings: number; rules: number; entries: number };
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

const countEntries = (lists: Settings['watchLists'] = []): number =>
  lists.reduce((sum, { entities }) => sum + entities.length, 0);

const keepAllMine = { highlights: 'mine', saved: 'mine', reading: 'mine' } as const;

/** Articles after which reading a file reports its progress. */
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
  const settings = await readSettings();
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

/**
 * Merges a backup: user data, then settings, then articles, some in each transaction, until the run is stopped. Restoring
 * the same file again completes it, also after the page was closed. Nothing is removed, and no setting that deletes or
 * sends is taken.
 */
export async function restoreBackup(
  backup: Backup,
  choices: RestoreChoices,
  run: ArticleRun = unobserved,
): Promise<RestoreResult> {
  const now = Date.now();
  // From here on the restore can be canceled: merging what is known of many articles takes seconds.
  const all = backup.manifest.counts.articles ?? backup.userData.reading.length;
  if (all > 0) run.onProgress(0, all);
  const stored = await readStoredNames();
  const both = await readAlongside(backup.userData, stored);
  const { tallies, changing } = mergeUserData(both.mine, both.theirs, choices);
  const merged = await mergeInSlices(
    changing,
    (some) =>
      mergeStoredUserData(some, now, (mine, theirs) => mergeUserData(mine, theirs, choices)),
    run.signal,
  );
  const isMerged = !run.signal.aborted;
  const rest = isMerged ? await restoreRest(backup, stored, choices, now, run) : nothingElse;
  // Jobs that complete missing texts and derive what another version derived.
  await ensureRederiveJob(now);
  await ensureFullTextJob(now);
  await afterRestore(now);
  return { tallies: isMerged ? tallies : sumOfTallies(merged), ...rest };
}

type Rest = Omit<RestoreResult, 'tallies'>;

/** Of a restore that was canceled while user data was merged. */
const nothingElse: Rest = { settings: 0, offered: {}, articles: 0, isComplete: false };

/** Takes the settings of a backup, and adds its articles. `stored` were here before its user data. */
async function restoreRest(
  backup: Backup,
  stored: Awaited<ReturnType<typeof readStoredNames>>,
  choices: RestoreChoices,
  now: number,
  run: ArticleRun,
): Promise<Rest> {
  const { plain, offered } =
    choices.settings === 'mine'
      ? { plain: {}, offered: {} }
      : await compareSettings(backup.settings);
  await takeSettings(plain);
  // Saved articles have a placeholder by now.
  const isNew = await findNewArticles([...stored, ...backup.userData.saved]);
  const restored = await restoreArticles(backup, createEntryAdder(isNew), now, run);
  await addAuthors(backup.authors);
  return { settings: Object.keys(plain).length, offered, ...restored };
}
