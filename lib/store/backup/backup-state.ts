import type { BackupProblem } from '../../backup/format.ts';
import type { Highlight } from '../../highlight/highlight.ts';
import { read, write } from '../db/database.ts';
import type { SavedRow } from '../rows/articles.ts';
import { mirrorBehindKey } from '../rows/mirror.ts';

/** The state of the backups, and what would be lost without one. */
export interface BackupState {
  /** When the last backup was made; `null` if there is none. */
  lastAt: number | null;
  /** What prevents automatic backups. */
  problem: BackupProblem | null;
  /** Whether the mirror lacks something, because it could not be written. */
  isBehind: boolean;
  /** Number of the last automatic backup; 0 before the first. */
  copy: number;
  /** How many articles and highlights the user has saved. */
  entries: number;
  /** When the first and the last of them were saved; `null` if there is none. */
  firstAt: number | null;
  latestAt: number | null;
}

/**
 * Reads the state of the backups, with all requests at once: a page reads it after each write, and the next write waits
 * for it.
 */
export const readBackupState = (): Promise<BackupState> =>
  read(['meta', 'saved', 'highlights'], async (tx) => {
    const saved = () => tx.saved.orderBy('savedAt');
    const marked = () => tx.highlights.orderBy('createdAt');
    const [[lastAt, problem, copy], behind, counts, firsts, lasts] = await Promise.all([
      tx.meta.bulkGet(Object.values(keys)),
      tx.meta.get(mirrorBehindKey),
      Promise.all([tx.saved.count(), tx.highlights.count()]),
      Promise.all([saved().first(), marked().first()]),
      Promise.all([saved().last(), marked().last()]),
    ]);
    return {
      lastAt: lastAt ? Number(lastAt.value) : null,
      problem: problems.find((each) => each === problem?.value) ?? null,
      isBehind: behind !== undefined,
      copy: Number(copy?.value ?? 0),
      entries: counts[0] + counts[1],
      firstAt: extreme(Math.min, timesOf(firsts)),
      latestAt: extreme(Math.max, timesOf(lasts)),
    };
  });

const timesOf = ([saved, marked]: [SavedRow | undefined, Highlight | undefined]) => [
  saved?.savedAt,
  marked?.createdAt,
];

const keys = { lastAt: 'backupAt', problem: 'backupProblem', copy: 'backupCopy' } as const;

const problems = [
  'noPermission',
  'savePrompt',
  'tooLarge',
  'failed',
] as const satisfies BackupProblem[];

function extreme(
  of: (...times: number[]) => number,
  times: readonly (number | undefined)[],
): number | null {
  const found = times.filter((time) => time !== undefined);
  return found.length === 0 ? null : of(...found);
}

/** Stores that a backup was made; `copy` is the number of an automatic one. */
export const recordBackup = (at: number, copy?: number): Promise<void> =>
  write(['meta'], async ({ meta }) => {
    await meta.put({ key: keys.lastAt, value: at });
    if (copy === undefined) return;
    await meta.put({ key: keys.copy, value: copy });
    await meta.delete(keys.problem);
  });

/** Stores why an automatic backup was not made. */
export const recordBackupProblem = (problem: BackupProblem): Promise<void> =>
  write(['meta'], async ({ meta }) => {
    await meta.put({ key: keys.problem, value: problem });
  });
