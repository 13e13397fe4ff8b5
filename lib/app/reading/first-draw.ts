import { hasCachedSettings, readCachedSettings } from '../../platform/cached-settings.ts';
import { defaultSettings } from '../../setting-specs.ts';
import type { Settings } from '../../settings.ts';
import { activePageAnswered } from './early-answers.ts';

/** How long a page waits for what its first script reads, in ms. Something else may hold the database for longer. */
const atMostMs = 100;

/** The rows that the page's first script has read, and all that it asks; `undefined` where that takes too long. */
export function rowsInTime(): Promise<Awaited<typeof globalThis.earlyRows>> {
  const inTime = new Promise<undefined>((resolve) => setTimeout(resolve, atMostMs));
  const asked = activePageAnswered().then(() => globalThis.earlyRows);
  return Promise.race([asked, inTime]);
}

/** The lists' numbers that the page's first script has counted; `undefined` where the app is loaded sooner. */
export const countsBefore = (loading: Promise<unknown>) =>
  Promise.race([globalThis.earlyCounts, loading.then(() => undefined)]);

/** The settings of the first paint; `undefined` where everything may have been erased. */
export const firstSettings = (): Settings | undefined =>
  hasCachedSettings() ? readCachedSettings(defaultSettings) : undefined;
