import { colours, type Highlight } from '../highlight/highlight.ts';
import { soundTags } from '../tag.ts';
import { z } from '../zod.ts';
import {
  articleAddress,
  channel,
  count,
  type Fields,
  hash,
  kind,
  longest,
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
  z.transform((written: string[]) => soundTags(written)),
);

export const highlightEntry = z.object({
  id: text(200).check(z.minLength(1)),
  url: articleAddress,
  title: name,
  author: z.nullable(name),
  publishedAt: z.nullable(time),
  version: hash,
  quote: z.object({ exact: text(longest.text), prefix: name, suffix: name }),
  span: z.object({ start: count, end: count }),
  moment: z.nullable(z.object({ start: count, end: z.nullable(count) })),
  colour: z.literal([...colours]),
  // Not only as long as one can be written: highlights that were joined have the notes of all.
  note: text(longest.text),
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
