import { packagedUrl } from '../../platform/runtime.ts';
import type { Entity } from '../../watch/entity.ts';
import type { SectorList } from '../../watch/lexicon.ts';
import { browserEnv } from '../env.ts';

/** Reads the packaged list, which is part of the extension; a test checks its entities. */
export async function readSectorList(): Promise<SectorList> {
  const response = await browserEnv.fetch(packagedUrl('/sector-list.json'));
  return await response.json();
}

/** The built-in list of entities that can be followed. */
export const readEntities = async (): Promise<readonly Entity[]> =>
  (await readSectorList()).entities;
