import { type Highlight, highlightColors } from '../highlight/highlight.ts';
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
  text,
  time,
} from './field-schemas.ts';
import type { ReadUntil, SavedEntry } from './user-data.ts';

/* What stands in the mirror as well as in a backup: all that the worker reads. */

/** Made what tags are: a file that holds ten thousand of them, or more letters than one can have, brings what fits. */
const tags = z.pipe(
  z.array(z.string()),
  z.transform((written: string[]) => normalizeTags(written)),
);

export const highlightEntry = z.object({
  id: text(200).check(z.minLength(1)),
  url: articleAddress,
  title: name,
  author: z.nullable(name),
  publishedAt: z.nullable(time),
  version: hash,
  quote: z.object({ exact: text(maxLengths.text), prefix: name, suffix: name }),
  span: z.object({ start: count, end: count }),
  moment: z.nullable(z.object({ start: count, end: z.nullable(count) })),
  color: z.literal([...highlightColors]),
  // Not only as long as one can be written: highlights that were joined have the notes of all.
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
  publishedAt: z.nullable(time),
  hash: z.exactOptional(hash),
  pictures: z.exactOptional(pictures),
  tags: z.exactOptional(tags),
} satisfies Fields<SavedEntry>);

/** How far all is read, as the mirror keeps it. */
export const readUntilEntry = z.object({
  at: time,
  except: z.array(articleAddress),
} satisfies Fields<ReadUntil>);
