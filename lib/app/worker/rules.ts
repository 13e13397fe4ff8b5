import { createPause } from '../../pause.ts';
import { readSettings } from '../../platform/settings.ts';
import { asksEntity } from '../../rule-condition.ts';
import { takeSteps } from '../../steps.ts';
import { articlesBefore } from '../../store/articles/stored-texts.ts';
import type { RulesJob } from '../../store/rows/jobs.ts';
import { storeMuted, unmuteBatch } from '../../store/rules/rules-job.ts';
import { followUp } from '../follow-up.ts';
import { currentJudge } from '../rules/current-judge.ts';
import { currentFinder } from '../watch/current-finder.ts';
import { examinationSteps } from './examine-stored.ts';

/** Articles per step; a worker that is stopped loses no more than these. */
const batchSize = 50;

/**
 * Mutes and unmutes a batch of stored articles by the current rules; the job is removed when none is left. The first
 * step waits for a poll that began with earlier rules.
 */
export const judgeStored = (job: RulesJob, now: number): Promise<void> =>
  job.beforeId === null
    ? navigator.locks.request('refresh', () => takeStep(job, now))
    : takeStep(job, now);

async function takeStep(job: RulesJob, now: number): Promise<void> {
  const judge = await currentJudge();
  if (judge) {
    const find = (await readSettings()).rules.some(asksEntity) ? await currentFinder() : undefined;
    const pause = createPause();
    const judged = [];
    for (const each of await articlesBefore(job.beforeId, batchSize)) {
      const { rules = [] } = await takeSteps(examinationSteps(each, { find, judge }), pause);
      judged.push({ ...each, isMuted: rules.some(({ mutes }) => mutes) });
      await pause();
    }
    await storeMuted(job, judged, now);
  } else await unmuteBatch(job, batchSize, now);
  await followUp(now);
}
