import { packagedUrl } from '../../platform/runtime.ts';
import type { Entity } from '../../watch/entity.ts';
import type { SectorList } from '../../watch/lexicon.ts';
import { browserEnv } from '../env.ts';

/** The packaged list. It comes with the extension, and a test reads its entities. */
export async function readSectorList(): Promise<SectorList> {
  const response = await browserEnv.fetch(packagedUrl('/sector-list.json'));
  return await response.json();
}

/** The built-in list of what can be followed. */
export const readEntities = async (): Promise<readonly Entity[]> =>
  (await readSectorList()).entities;
