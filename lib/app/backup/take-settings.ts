import type { Settings } from '../../settings.ts';
import { changeSettings } from '../settings.ts';
import { mergeSettings } from './merge-settings.ts';

/**
 * Stores settings of a file or backup, put together with what is stored by now: an offer may wait for its answer for long.
 * What no longer fits stays as it is.
 */
export const takeSettings = (theirs: Partial<Settings>): Promise<Settings> =>
  changeSettings((mine) => mergeSettings(mine, theirs));
