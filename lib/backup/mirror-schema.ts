import type { Highlight } from '../highlight/highlight.ts';
import { highlightColors } from '../highlight/highlight-color.ts';
import { normalizeTags } from '../tag.ts';
import { z } from '../zod.ts';
import {
  articleAddress,
  channel,
  count,
  type Fields,
  hash,
  kind,
  maxLengths,
  name,
  pictures,
  publisherTime,
  text,
  time,
} from './field-schemas.ts';
import type { ReadUntil, SavedEntry } from './user-data.ts';

/* Entries that both the mirror and backups contain; the worker needs no others. */

/** Normalizes tags: excess ones and overlong names are cut off. */
const tags = z.pipe(
  z.array(z.string()),
  z.transform((written: string[]) => normalizeTags(written)),
);

export const highlightEntry = z.object({
  id: text(200).check(z.minLength(1)),
  url: articleAddress,
  title: name,
  author: z.nullable(name),
  publishedAt: publisherTime,
  version: hash,
  quote: z.object({
    exact: text(maxLengths.text),
    prefix: name,
    suffix: name,
  } satisfies Fields<Highlight['quote']>),
  span: z.object({ start: count, end: count } satisfies Fields<Highlight['span']>),
  moment: z.nullable(
    z.object({
      start: count,
      end: z.nullable(count),
    } satisfies Fields<NonNullable<Highlight['moment']>>),
  ),
  color: z.literal([...highlightColors]),
  // Merged highlights have the notes of all, so this may exceed the limit of the editor.
  note: text(maxLengths.text),
  tags,
  createdAt: time,
  changedAt: time,
} satisfies Fields<Highlight>);

export const savedEntry = z.object({
  url: articleAddress,
  savedAt: time,
  channel,
  kind,
  title: name,
  author: z.nullable(name),
  publishedAt: publisherTime,
  hash: z.exactOptional(hash),
  pictures: z.exactOptional(pictures),
  tags: z.exactOptional(tags),
} satisfies Fields<SavedEntry>);

/** Up to where everything is read, as the mirror stores it. */
export const readUntilEntry = z.object({
  at: time,
  except: z.array(articleAddress),
} satisfies Fields<ReadUntil>);
