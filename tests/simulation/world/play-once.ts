import { copyStoredState, putStoredState, type StoredState } from '../../support/stored-state.ts';
import type { Progress, World } from './world.ts';

type Play = (world: World) => Promise<unknown>;

const outcomes = new Map<Play, { progress: Progress; stored: StoredState }>();

/**
 * Brings a new world into the state that `play` leads to. `play` runs for the first test of a file. The worlds of the
 * other tests begin in the same state, so what it has stored is put back for them. It must not change the site.
 */
export async function playOnce(world: World, play: Play): Promise<void> {
  const known = outcomes.get(play);
  if (known) {
    world.catchUp(known.progress);
    await putStoredState(known.stored);
    return;
  }
  await play(world);
  outcomes.set(play, { progress: world.progress, stored: await copyStoredState() });
}
