import {
  type Checks,
  hasFields,
  isBytes,
  isCount,
  isFlag,
  isIn,
  isNumber,
  isText,
  listOf,
  oneOf,
  orMissing,
} from '../../checks.ts';
import type { SegmentPart } from '../../search/index/blocks.ts';
import type { LiveDocuments, SegmentDirectory } from '../../search/index/segment.ts';
import type { RuleTurnRow } from '../rows/rules.ts';
import type { SearchBlockRow, SearchSegmentRow, UnindexedRow } from '../rows/search.ts';
import type { WatchedRow } from '../rows/watch.ts';

const directoryChecks: Checks<SegmentDirectory> = {
  segment: isCount,
  documents: isCount,
  firstArticle: isCount,
  lastArticle: isCount,
  firstTerms: listOf(isText),
  strays: listOf(isText),
  postingsSize: isCount,
  positionsSize: isCount,
};

const segmentChecks: Checks<SearchSegmentRow> = {
  ...directoryChecks,
  wordsVersion: isCount,
  live: hasFields({
    bits: isBytes,
    count: isCount,
    length: isCount,
  } satisfies Checks<LiveDocuments>),
};

const blockChecks: Checks<SearchBlockRow> = {
  segment: isCount,
  part: oneOf<SegmentPart>({ documents: true, terms: true, postings: true, positions: true }),
  number: isCount,
  bytes: isBytes,
};

const unindexedChecks: Checks<UnindexedRow> = {
  articleId: isNumber,
  sortAt: isNumber,
  isStale: orMissing(isIn([1])),
};

const watchedChecks: Checks<WatchedRow> = {
  articleId: isNumber,
  listedAt: isNumber,
  isAbout: isIn([0, 1]),
  about: listOf(isText),
  inTitle: isCount,
  mentioned: listOf(isText),
};

const turnChecks: Checks<RuleTurnRow> = {
  articleId: isNumber,
  done: listOf(isText),
  isJudged: orMissing(isFlag),
};

/**
 * Data derived from articles: the search index, whose blocks have checksums for their contents, and what was found for
 * followed entities and for rules.
 */
export const derivedGuards = {
  searchSegments: hasFields(segmentChecks),
  searchBlocks: hasFields(blockChecks),
  unindexed: hasFields(unindexedChecks),
  watched: hasFields(watchedChecks),
  ruleTurns: hasFields(turnChecks),
};
