import { type Checks, hasFields, isCount, isIn, isNumber, isText, listOf } from '../../checks.ts';
import type { WatchedRow } from '../rows/watch.ts';

const watchedChecks: Checks<WatchedRow> = {
  articleId: isNumber,
  listedAt: isNumber,
  isAbout: isIn([0, 1]),
  about: listOf(isText),
  inTitle: isCount,
  mentioned: listOf(isText),
};

/** What is derived for what the user follows. */
export const watchGuards = { watched: hasFields(watchedChecks) };
