import { type ManagedSettings, unmanaged } from '../../managed-settings.ts';
import { readPolicy, watchPolicy } from '../../platform/settings.ts';
import { timeInFront } from '../../platform/tabs.ts';
import { browserEnv } from '../env.ts';

/** How long after its start Chromium may take to deliver a policy, in ms; until then it reports none. */
const patience = 6_000;

/**
 * What an administrator's policy sets; `unmanaged` if there is none. Shortly after the browser's start, waits for a
 * policy that may still arrive.
 */
export async function awaitPolicy(): Promise<ManagedSettings> {
  const policy = await readPolicy();
  if (import.meta.env.FIREFOX || policy !== unmanaged) return policy;
  const left = patience - (await timeInFront(Date.now()));
  if (left <= 0) return policy;
  const late = Promise.withResolvers<ManagedSettings>();
  const stop = watchPolicy((found) => {
    if (found !== unmanaged) late.resolve(found);
  });
  const found = await Promise.race([late.promise, browserEnv.sleep(left).then(readPolicy)]);
  stop();
  return found;
}
