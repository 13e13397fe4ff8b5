import type { Settings } from '../../settings.ts';
import { changeSettings } from '../settings.ts';
import { mergeSettings } from './merge-settings.ts';

/**
 * Merges the settings of a file or backup into what is stored by now, since an offer may have waited long for its
 * answer. What exceeds the limits is left out.
 */
export const takeSettings = (theirs: Partial<Settings>): Promise<Settings> =>
  changeSettings((mine) => mergeSettings(mine, theirs));
