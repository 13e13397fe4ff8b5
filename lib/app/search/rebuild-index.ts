import { restartIndex } from '../../store/search/restart-index.ts';
import { requestJobRun } from '../commands.ts';

/** Begins the search index again: the worker indexes all articles, the newest first. */
export async function rebuildIndex(): Promise<void> {
  await restartIndex();
  requestJobRun();
}
