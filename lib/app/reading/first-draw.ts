import {
  clearCachedSettings,
  hasCachedSettings,
  readCachedSettings,
} from '../../platform/cached-settings.ts';
import { defaultSettings } from '../../setting-specs.ts';
import type { Settings } from '../../settings.ts';
import { activePageAnswered } from './early-answers.ts';

/**
 * How long a page waits for the rows that its first script reads, in ms. Another transaction may hold the database for
 * longer.
 */
const atMostMs = 100;

/**
 * The rows that the page's first script has read, once its other requests are answered too; `undefined` if that takes
 * too long.
 */
export function rowsInTime(): Promise<Awaited<typeof globalThis.earlyRows>> {
  const inTime = new Promise<undefined>((resolve) => setTimeout(resolve, atMostMs));
  const asked = activePageAnswered().then(() => globalThis.earlyRows);
  return Promise.race([asked, inTime]);
}

/** The counts of the lists from the page's first script; `undefined` if the app is loaded first. */
export const countsBefore = (loading: Promise<unknown>) =>
  Promise.race([globalThis.earlyCounts, loading.then(() => undefined)]);

/** The settings for the first paint; `undefined` if everything may have been erased. */
export const firstSettings = (): Settings | undefined =>
  hasCachedSettings() ? readCachedSettings(defaultSettings) : undefined;

/** After a page couldn't be drawn: forgets the settings for the first paint, which may be another version's. */
export const forgetFirstSettings = (): void => clearCachedSettings();
