import { readSettings } from '../../platform/settings.ts';
import { keptAbout } from '../../watch/watch-list.ts';

/** The names of entities whose articles are kept, for when space runs out. */
export const readKeptAbout = async (): Promise<ReadonlySet<string>> =>
  keptAbout(await readSettings()).keptAbout;
