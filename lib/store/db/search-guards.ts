import {
  type Checks,
  hasFields,
  isBytes,
  isCount,
  isIn,
  isNumber,
  isText,
  listOf,
  oneOf,
  orMissing,
} from '../../checks.ts';
import type { SegmentPart } from '../../search/index/blocks.ts';
import type { LiveDocuments, SegmentDirectory } from '../../search/index/segment.ts';
import type {
  ChangedUserTextRow,
  SearchBlockRow,
  SearchSegmentRow,
  UnindexedRow,
  UserTextSegmentRow,
} from '../rows/search.ts';

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

const userTextChecks: Checks<UserTextSegmentRow> = {
  ...directoryChecks,
  wordsVersion: isCount,
  urls: listOf(isText),
};

/** The search index. What is inside of its blocks is checked by their checksums. */
export const searchGuards = {
  searchSegments: hasFields(segmentChecks),
  searchBlocks: hasFields(blockChecks),
  unindexed: hasFields(unindexedChecks),
  userTextSegments: hasFields(userTextChecks),
  changedUserTexts: hasFields({ url: isText } satisfies Checks<ChangedUserTextRow>),
};
