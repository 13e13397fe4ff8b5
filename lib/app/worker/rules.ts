import { createPause } from '../../pause.ts';
import { readSettings } from '../../platform/settings.ts';
import { asksEntity } from '../../rule-condition.ts';
import { articleWords } from '../../search/index/article-words.ts';
import { takeSteps } from '../../steps.ts';
import { articlesBefore } from '../../store/articles/stored-texts.ts';
import type { RulesJob } from '../../store/rows/jobs.ts';
import { storeMuted, unmuteBatch } from '../../store/rules/rules-job.ts';
import { watchedWords } from '../../watch/watch-finder.ts';
import { followUp } from '../follow-up.ts';
import { currentJudge } from '../rules/current-judge.ts';
import { currentFinder } from '../watch/current-finder.ts';
import { passageSteps } from './stored-passages.ts';

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
      const { article } = each;
      const passages = await takeSteps(passageSteps(each), pause);
      const hits = find && (await takeSteps(find(watchedWords(article, passages)), pause));
      const rules = judge(article, articleWords(article, passages), hits);
      judged.push({ ...each, isMuted: rules.some(({ mutes }) => mutes) });
      await pause();
    }
    await storeMuted(job, judged, now);
  } else await unmuteBatch(job, batchSize, now);
  await followUp(now);
}
