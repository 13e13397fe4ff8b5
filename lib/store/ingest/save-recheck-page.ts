import type { RefreshPlan } from '../../article/ingest/refresh-plan.ts';
import type { Draft } from '../../article/model/article.ts';
import type { ChannelId } from '../../site/channel-id.ts';
import { addRequests } from '../articles/channels.ts';
import { putNextStep, removeDoneJob } from '../articles/job-rows.ts';
import { write } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { Recheck, RequestRow } from '../rows/channels.ts';
import type { RecheckJob } from '../rows/jobs.ts';
import { queueChanged } from '../user/highlight-states.ts';
import { applyPage, ingestTables } from './apply-page.ts';
import { derivePage, type PageDerivation } from './derive-page.ts';
import { writeDerived } from './write-derived.ts';

export interface RecheckStep {
  channel: ChannelId;
  recheck: Recheck;
  /** The job as the step has read it; `null` before the day's first step. */
  job: RecheckJob | null;
  /** `null` when the day's pages are read. */
  next: RecheckJob | null;
  log: readonly RequestRow[];
}

/** Stores a step that brought no page to read. */
export const saveRecheckStep = (step: RecheckStep): Promise<void> =>
  write(['channels', 'jobs', 'requests'], (tx) => putStep(tx, step));

/** Stores an older page that was rechecked. Unknown articles of the covered period were missed, so they are new. */
export async function saveRecheckPage(
  drafts: readonly Draft[],
  step: RecheckStep,
  options: { now: number; since: number; hasRules: boolean },
): Promise<void> {
  const plan = await writeDerived(
    () => derivePage(drafts),
    (derivation) => writePage(drafts, derivation, step, options),
  );
  await queueChanged(plan, options.now);
}

const writePage = (
  drafts: readonly Draft[],
  derivation: PageDerivation,
  step: RecheckStep,
  options: { now: number; since: number; hasRules: boolean },
): Promise<RefreshPlan> =>
  write([...ingestTables, 'channels', 'requests'], async (tx) => {
    const plan = await applyPage(tx, drafts, derivation, {
      ...options,
      isNew: () => true,
    });
    await putStep(tx, step);
    return plan;
  });

async function putStep(
  tx: Pick<Tables, 'channels' | 'jobs' | 'requests'>,
  { channel, recheck, job, next, log }: RecheckStep,
): Promise<void> {
  await tx.channels.update(channel, { recheck });
  if (job && next) await putNextStep(tx, job, next);
  else if (job) await removeDoneJob(tx, job);
  else if (next) await tx.jobs.put(next);
  await addRequests(tx, log);
}
