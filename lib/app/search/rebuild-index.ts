import { restartIndex } from '../../store/search/restart-index.ts';
import { requestJobRun } from '../commands.ts';

/** Rebuilds the search index: the worker indexes all articles, newest first. */
export async function rebuildIndex(): Promise<void> {
  await restartIndex();
  requestJobRun();
}
