import type { BackupProblem } from '../../backup/format.ts';
import { db } from '../db/database.ts';
import { mirrorBehindKey } from './mirror-state.ts';

/** How the backups stand, and what would be lost without one. */
export interface BackupState {
  /** When the last one was made; `null` where there is none. */
  lastAt: number | null;
  /** What keeps the automatic ones from being made. */
  trouble: BackupProblem | null;
  /** Whether the second copy lacks something, because the browser could not write it. */
  isBehind: boolean;
  /** Number of the last automatic one; 0 before the first. */
  copy: number;
  /** How much the reader has saved and marked. */
  made: number;
  /** When the first and the last of that was made; `null` where there is nothing. */
  firstAt: number | null;
  latestAt: number | null;
}

/** How the backups stand. */
export function readBackupState(): Promise<BackupState> {
  return db.transaction('r', db.meta, db.saved, db.highlights, async () => {
    const saved = db.saved.orderBy('savedAt');
    const marked = db.highlights.orderBy('createdAt');
    const [lastAt, trouble, copy] = await db.meta.bulkGet(Object.values(keys));
    const behind = await db.meta.get(mirrorBehindKey);
    const firsts = [(await saved.first())?.savedAt, (await marked.first())?.createdAt];
    const latest = [(await saved.last())?.savedAt, (await marked.last())?.createdAt];
    return {
      lastAt: lastAt ? Number(lastAt.value) : null,
      trouble: troubles.find((each) => each === trouble?.value) ?? null,
      isBehind: behind !== undefined,
      copy: Number(copy?.value ?? 0),
      made: (await db.saved.count()) + (await db.highlights.count()),
      firstAt: extreme(Math.min, firsts),
      latestAt: extreme(Math.max, latest),
    };
  });
}

const keys = { lastAt: 'backupAt', trouble: 'backupTrouble', copy: 'backupCopy' } as const;

const troubles = [
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

/** Notes a backup that was made; `copy` is the number of an automatic one. */
export async function recordBackup(at: number, copy?: number): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    await db.meta.put({ key: keys.lastAt, value: at });
    if (copy === undefined) return;
    await db.meta.put({ key: keys.copy, value: copy });
    await db.meta.delete(keys.trouble);
  });
}

/** Notes why an automatic backup was not made. */
export async function recordBackupTrouble(trouble: BackupProblem): Promise<void> {
  await db.meta.put({ key: keys.trouble, value: trouble });
}
