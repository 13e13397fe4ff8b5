import {
  type MergeChoices,
  type MergedKind,
  type MergeTally,
  mergeUserData,
  sumOfTallies,
} from '../../backup/merge-user-data.ts';
import type { Backup } from '../../backup/read-backup.ts';
import type { ConsentSettings } from '../../setting-specs.ts';
import { schedulePictureCheckNow } from '../../store/articles/jobs.ts';
import {
  addAuthors,
  createEntryAdder,
  findNewArticles,
} from '../../store/backup/add-article-entries.ts';
import { readAlongside, readStoredNames } from '../../store/backup/user-data.ts';
import { mergeStoredUserData } from '../../store/backup/write-user-data.ts';
import { requestJobRun } from '../commands.ts';
import { followUp } from '../follow-up.ts';
import { ensureFullTextJob } from '../full-text-job.ts';
import { ensureRederiveJob } from '../rederive-job.ts';
import { type ArticleRun, unobserved } from './article-run.ts';
import { compareSettings } from './compare-settings.ts';
import { mergeInSlices } from './merge-in-slices.ts';
import { type RestoredArticles, restoreArticles } from './restore-articles.ts';
import { takeSettings } from './take-settings.ts';

/** How conflicts are resolved. */
export interface RestoreChoices extends MergeChoices {
  settings: 'mine' | 'theirs';
}

/** What a restore changed. */
export interface RestoreResult extends RestoredArticles {
  tallies: Record<MergedKind, MergeTally>;
  /** How many briefings were added. */
  briefings: number;
  /** How many settings changed. */
  settings: number;
  /** Settings that the user has not agreed to yet. */
  offered: ConsentSettings;
}

/**
 * Merges a backup: user data, then settings, then articles, in many transactions, until the run is stopped. Restoring
 * the same file again completes it, even after the page was closed. It removes nothing, and applies no setting that
 * deletes or sends.
 */
export async function restoreBackup(
  backup: Backup,
  choices: RestoreChoices,
  run: ArticleRun = unobserved,
): Promise<RestoreResult> {
  const now = Date.now();
  // The first report makes the restore cancelable: merging the user data of many articles takes seconds.
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
  // These jobs fetch missing full texts and rederive articles that another version of the parser derived.
  await ensureRederiveJob(now);
  await ensureFullTextJob(now);
  await afterRestore(now);
  const briefings = merged.reduce((sum, { changes }) => sum + changes.briefings.length, 0);
  return { tallies: isMerged ? tallies : sumOfTallies(merged), briefings, ...rest };
}

type Rest = Omit<RestoreResult, 'tallies' | 'briefings'>;

/** The rest of a restore that was canceled while user data was merged. */
const nothingElse: Rest = { settings: 0, offered: {}, articles: 0, isComplete: false };

/**
 * Applies the settings of a backup and adds its articles. `stored` names the articles from before its user data was
 * merged.
 */
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
  // Saved articles have placeholder rows by now, so they count as new.
  const isNew = await findNewArticles([...stored, ...backup.userData.saved]);
  const restored = await restoreArticles(backup, createEntryAdder(isNew), now, run);
  await addAuthors(backup.authors);
  return { settings: Object.keys(plain).length, offered, ...restored };
}

/** Runs the after-write of a restore, and has the worker fetch pictures and run the jobs that the restore queued. */
async function afterRestore(now: number): Promise<void> {
  await schedulePictureCheckNow(now);
  await followUp();
  requestJobRun();
}
