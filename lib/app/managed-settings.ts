import { type ManagedSettings, unmanaged } from '../managed-settings.ts';
import { readPolicy, watchPolicy } from '../platform/settings.ts';
import { browserEnv } from './env.ts';

/** How long a policy is waited for, in ms. */
const patience = 5_000;

/**
 * What an administrator's policy sets; `unmanaged` where there is none. With `waits`, a policy that Chromium delivers late
 * is waited for, which delays everyone who has none by five seconds: for the first start only.
 */
export async function readManagedSettings({ waits = false } = {}): Promise<ManagedSettings> {
  const policy = await readPolicy();
  if (!waits || import.meta.env.FIREFOX || policy !== unmanaged) return policy;
  const late = Promise.withResolvers<ManagedSettings>();
  const stop = watchPolicy(late.resolve);
  // One that came before somebody listened.
  const missed = await readPolicy();
  const found =
    missed === unmanaged
      ? await Promise.race([late.promise, browserEnv.sleep(patience).then(readPolicy)])
      : missed;
  stop();
  return found;
}
