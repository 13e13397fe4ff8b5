import { isSearchedAlike } from '../../search/searched-parts.ts';
import { putNextStep, removeDoneJob } from '../articles/job-rows.ts';
import { write } from '../db/database.ts';
import type { RulesJob } from '../rows/jobs.ts';
import { type Judged, muteTables, setMuted, unmuteSome } from './mute-rows.ts';

/** Makes the job judge all stored articles again. */
export const queueRulesJob = (now: number): Promise<void> =>
  write(['jobs'], async ({ jobs }) => {
    await jobs.put({ type: 'rules', kind: 'rules', dueAt: now, beforeId: null });
  });

/**
 * Ends the turns of arrived articles once no rule is left, so that a rule that is added later acts only on later
 * arrivals.
 */
export const endRuleTurns = (): Promise<void> =>
  write(['ruleTurns'], ({ ruleTurns }) => ruleTurns.clear());

/**
 * Mutes and unmutes these articles, except those that have changed meanwhile: they are judged when they are indexed.
 */
export const storeMuted = (job: RulesJob, judged: readonly Judged[], now: number): Promise<void> =>
  write([...muteTables, 'jobs'], async (tx) => {
    const stored = await tx.articles.bulkGet(judged.map(({ article }) => article.id));
    const unchanged = judged.flatMap(({ article, isMuted }, at) => {
      const row = stored[at];
      return row && isSearchedAlike(row, article) ? [{ article: row, isMuted }] : [];
    });
    await setMuted(tx, unchanged);
    const last = judged.at(-1);
    if (last) await putNextStep(tx, job, { dueAt: now, beforeId: last.article.id });
    else await removeDoneJob(tx, job);
  });

/** Puts some muted articles back into the lists, because no rule is left. */
export const unmuteBatch = (job: RulesJob, limit: number, now: number): Promise<void> =>
  write([...muteTables, 'jobs'], async (tx) => {
    if (await unmuteSome(tx, limit)) await putNextStep(tx, job, { dueAt: now });
    else await removeDoneJob(tx, job);
  });
