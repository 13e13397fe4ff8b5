import { articleKinds } from '../article/model/article-kind.ts';
import { withoutBidiControls } from '../bidi.ts';
import { channels } from '../site/channels.ts';
import { dateBounds } from '../site/document-bounds.ts';
import { z } from '../zod.ts';
import { isArticleAddress, isWebAddress } from './addresses.ts';
import { maxLengths, maxPictures } from './format.ts';

/** A schema for each field of a row; a missing one does not compile. */
export type Fields<Row> = { [Field in keyof Required<Row>]: z.ZodMiniType };

/** A text of at most `most` UTF-16 units. */
export const text = (most: number) => z.string().check(z.maxLength(most));

/** A text of the publisher that is shown. Bidirectional controls are removed, as in stored articles. */
export const shownText = (most: number) => text(most).check(z.overwrite(withoutBidiControls));
export const name = shownText(maxLengths.name);
export const hash = text(maxLengths.hash);
/** When something happened on the user's computer. */
export const time = z.number().check(z.minimum(0), z.maximum(dateBounds.latest));
/** A date that the publisher gave, bounded as in the feed: one out of bounds is unknown. */
export const publisherTime = z.catch(z.nullable(time.check(z.minimum(dateBounds.earliest))), null);
/** A count, bounded as in a stored row: a larger one would make the whole row count as damaged. */
export const count = z.number().check(z.minimum(0), z.maximum(dateBounds.latest));
export const seconds = z
  .number()
  .check(z.minimum(-dateBounds.latest), z.maximum(dateBounds.latest));
/** A count that an article can do without; an invalid one becomes `null`. */
export const optionalCount = z.catch(z.nullable(count), null);

/** A normalized address on the publisher's host. */
export const articleAddress = text(maxLengths.address).check(z.refine(isArticleAddress));

/** An address that may be opened later; checked like links of the feed. */
export const webAddress = text(maxLengths.address).check(z.refine(isWebAddress));

export const pictures = z.catch(z.array(webAddress).check(z.maxLength(maxPictures)), []);

export const channel = z.enum(channels.map(({ id }) => id));
export const kind = z.enum(articleKinds);
