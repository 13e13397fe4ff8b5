import { articleKinds } from '../article/model/article-kind.ts';
import { withoutBidiControls } from '../bidi.ts';
import {
  type Check,
  type Checks,
  hasFields,
  isChannelId,
  isIn,
  isMoment,
  isSpan,
  isText,
  isTextUpTo,
  isTime,
  isWithin,
  listOf,
  listUpTo,
  orMissing,
  orNull,
  soundRow,
} from '../checks.ts';
import type { Highlight } from '../highlight/highlight.ts';
import { highlightColors } from '../highlight/highlight-color.ts';
import { dateBounds } from '../site/document-bounds.ts';
import { normalizeTags } from '../tag.ts';
import { isWebAddress } from './addresses.ts';
import { isArticleUrl, isHash, isLongText, isName } from './entry-checks.ts';
import { maxLengths, maxPictures } from './format.ts';
import type { ReadUntil, SavedEntry } from './user-data.ts';

/*
 * Entries that both the mirror and backups contain. The worker restores the mirror, so they are checked without zod, which
 * would be loaded each time it starts.
 */

const anything: Check = () => true;
const arePictures = listUpTo(
  maxPictures,
  (value) => isTextUpTo(maxLengths.address)(value) && isWebAddress(String(value)),
);

/** Bounded as in the feed. */
const isPublisherTime = isWithin(dateBounds.earliest, dateBounds.latest);

const quoteChecks: Checks<Highlight['quote']> = {
  exact: isLongText,
  prefix: isName,
  suffix: isName,
};

const highlightChecks: Checks<Highlight> = {
  // Exports write the id in an address, which can't have a lone surrogate.
  id: (id) => id !== '' && isTextUpTo(200)(id) && String(id).isWellFormed(),
  url: isArticleUrl,
  title: isName,
  author: orNull(isName),
  publishedAt: anything,
  version: isHash,
  quote: hasFields(quoteChecks),
  span: isSpan,
  moment: orNull(isMoment),
  color: isIn(highlightColors),
  // A merged highlight has the notes of all that it was merged from, so this may exceed the limit of the editor.
  note: isLongText,
  tags: listOf(isText),
  createdAt: isTime,
  changedAt: isTime,
};

const savedChecks: Checks<SavedEntry> = {
  url: isArticleUrl,
  savedAt: isTime,
  channel: isChannelId,
  kind: isIn(articleKinds),
  title: isName,
  author: orNull(isName),
  publishedAt: anything,
  hash: orMissing(isHash),
  pictures: anything,
  tags: orMissing(listOf(isText)),
};

const readUntilChecks: Checks<ReadUntil> = { at: isTime, except: listOf(isArticleUrl) };

/** A highlight, its tags normalized; `undefined` for an invalid one. Unknown fields are left out, here and below. */
export function highlightEntry(value: unknown): Highlight | undefined {
  const entry = soundRow(highlightChecks, value);
  if (!entry) return undefined;
  const { exact, prefix, suffix } = entry.quote;
  return {
    ...entry,
    ...articleFacts(entry),
    quote: { exact, prefix: withoutBidiControls(prefix), suffix: withoutBidiControls(suffix) },
    span: { start: entry.span.start, end: entry.span.end },
    moment: entry.moment && { start: entry.moment.start, end: entry.moment.end },
    tags: normalizeTags(entry.tags),
  };
}

/** A saved article, its tags normalized; `undefined` for an invalid one. */
export function savedEntry(value: unknown): SavedEntry | undefined {
  const entry = soundRow(savedChecks, value);
  if (!entry) return undefined;
  const { pictures, tags } = entry;
  const { title, ...facts } = articleFacts(entry);
  return {
    ...entry,
    ...facts,
    // A row without a title could not be selected.
    title: title || entry.url,
    ...(pictures !== undefined && { pictures: arePictures(pictures) ? pictures : [] }),
    ...(tags && { tags: normalizeTags(tags) }),
  };
}

/** The position up to which everything is read, as the mirror stores it; `undefined` if it is invalid. */
export const readUntilEntry = (value: unknown): ReadUntil | undefined =>
  soundRow(readUntilChecks, value);

/** What identifies an article. A date out of bounds is unknown. */
const articleFacts = ({
  title,
  author,
  publishedAt,
}: Pick<SavedEntry, 'title' | 'author' | 'publishedAt'>) => ({
  title: withoutBidiControls(title),
  author: author && withoutBidiControls(author),
  publishedAt: isPublisherTime(publishedAt) ? publishedAt : null,
});
