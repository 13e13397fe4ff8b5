import { packagedUrl } from '../../platform/runtime.ts';
import type { Entity, EntityList } from '../../watch/entity.ts';
import { browserEnv } from '../env.ts';

/** The built-in list of what can be followed. */
export async function readEntities(): Promise<readonly Entity[]> {
  const response = await browserEnv.fetch(packagedUrl('/sector-list.json'));
  // It comes with the extension, and a test reads it.
  const { entities }: EntityList = await response.json();
  return entities;
}
