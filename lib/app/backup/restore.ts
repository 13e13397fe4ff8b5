import { textVersion } from '../../article/ingest/draft.ts';
import { type BackupFailure, bounds } from '../../backup/format.ts';
import { type Choices, type MergedKind, mergeMade, type Tally } from '../../backup/merge-user-data.ts';
import { type Backup, readBackup } from '../../backup/read-backup.ts';
import { isAlike } from '../../backup/stable-json.ts';
import { readSettings } from '../../platform/settings.ts';
import { err, ok, type Result } from '../../result.ts';
import { defaultSettings, type Settings } from '../../settings.ts';
import { addArticleEntries, addAuthors, countNew } from '../../store/backup/article-entries.ts';
import { hasJob, lookForPicturesNow, putJob } from '../../store/articles/jobs.ts';
import { mergeIntoStore, readBeside } from '../../store/backup/user-data.ts';
import { askRunJobs } from '../ask-run-jobs.ts';
import { ensureRebuild } from '../feed/rederive.ts';
import { repairMirror } from './reconcile-mirror.ts';
import { changeSettings } from '../settings.ts';
import { showBadge } from '../notify/badge.ts';
import { takeBackNotices } from '../notify/dismiss-notifications.ts';

/** A file that is larger is not read. */
export const mostBytes: number = bounds.zipBytes;

/** What a backup would bring, before anything is written. */
export interface Preview {
  madeAt: number;
  tallies: Record<MergedKind, Tally>;
  /** Settings that are others here. */
  settings: number;
  /** Whether the settings here were never touched, so that those of the backup are what is wanted. */
  untouched: boolean;
  articles: { added: number; same: number };
  rejects: number;
}

/** A backup that was read, with what it would bring. */
export interface OpenedBackup {
  backup: Backup;
  preview: Preview;
}

/** How the reader wants it to be taken in. */
export interface RestoreChoices extends Choices {
  settings: 'mine' | 'theirs';
}

/** What was taken in. */
export interface Restored {
  tallies: Record<MergedKind, Tally>;
  /** How many settings are others now. */
  settings: number;
  articles: number;
}

const asIs = { highlights: 'mine', saved: 'mine', reading: 'mine' } as const;

/** Reads a file that the reader has chosen. Nothing is stored yet. */
export async function openBackup(file: Blob): Promise<Result<OpenedBackup, BackupFailure>> {
  if (file.size > mostBytes) return err('tooLarge');
  const read = await readBackup(new Uint8Array(await file.arrayBuffer()));
  if (!read.ok) return read;
  const backup = read.value;
  const { mine, theirs } = await readBeside(backup.made);
  const added = await countNew(backup.articles);
  const settings = await readSettings();
  return ok({
    backup,
    preview: {
      madeAt: backup.manifest.madeAt,
      tallies: mergeMade(mine, theirs, asIs).tallies,
      settings: Object.keys(otherSettings(backup.settings, settings)).length,
      untouched: isAlike(settings, defaultSettings),
      articles: { added, same: backup.articles.length - added },
      rejects: backup.rejects,
    },
  });
}

/** The settings of a backup that this reader knows and that are others here. */
function otherSettings(theirs: Record<string, unknown>, mine: Settings): Partial<Settings> {
  const others = Object.entries(mine).filter(
    ([name, value]) => Object.hasOwn(theirs, name) && !isAlike(theirs[name], value),
  );
  return Object.fromEntries(others.map(([name]) => [name, theirs[name]]));
}

/**
 * Takes a backup in. What the reader made is merged in one transaction; articles follow some at a time, and whoever closes
 * the page in between takes the same file in again. Nothing is removed.
 */
export async function restore(backup: Backup, choices: RestoreChoices): Promise<Restored> {
  const { tallies } = await mergeIntoStore(backup.made, (mine, theirs) =>
    mergeMade(mine, theirs, choices),
  );
  const settings = await restoreSettings(backup, choices);
  const articles = await addArticleEntries(backup.articles, textVersion);
  await addAuthors(backup.authors);
  await showBadge();
  await takeBackNotices();
  await repairMirror();
  await finishTexts();
  return { tallies, settings, articles };
}

async function restoreSettings(backup: Backup, choices: RestoreChoices): Promise<number> {
  const before = await readSettings();
  const others = otherSettings(backup.settings, before);
  if (choices.settings === 'mine') return 0;
  const after = await changeSettings(others);
  return Object.entries(after).filter(([name, value]) => !isAlike(Reflect.get(before, name), value))
    .length;
}

/** What came without a text is completed from the site, and what another version derived is derived anew. */
async function finishTexts(): Promise<void> {
  const now = Date.now();
  await ensureRebuild(now);
  await lookForPicturesNow(now);
  if ((await readSettings()).completeExcerpts && !(await hasJob('fullText'))) {
    await putJob({ type: 'fullText', kind: 'fullText', dueAt: now, failures: 0 });
  }
  await askRunJobs();
}
