import { articleKinds } from '../article/model/article-kind.ts';
import { withoutBidiControls } from '../bidi.ts';
import { normalizePermalink } from '../feed/identity.ts';
import { cleanLink } from '../feed/link.ts';
import { channels } from '../site/channels.ts';
import { dateBounds, textBounds } from '../site/document-bounds.ts';
import { isOnSite } from '../site/site.ts';
import { z } from '../zod.ts';

/** A schema for each field of a row; a missing one does not compile. */
export type Fields<Row> = { [Field in keyof Required<Row>]: z.ZodMiniType };

export const maxLengths = {
  address: 2_000,
  name: 300,
  note: 200_000,
  text: textBounds.source,
} as const;

/** A text of at most so many UTF-16 units. */
export const text = (most: number) => z.string().check(z.maxLength(most));

/** A text of the publisher that is shown; stored articles have none with these controls. */
export const shownText = (most: number) => text(most).check(z.overwrite(withoutBidiControls));
export const name = shownText(maxLengths.name);
export const hash = text(200);
/** When something happened on the user's computer. */
export const time = z.number().check(z.minimum(0), z.maximum(dateBounds.latest));
/** A date that the publisher gave, bounded as in the feed: one out of bounds is unknown. */
export const publisherTime = z.catch(z.nullable(time.check(z.minimum(dateBounds.earliest))), null);
export const count = z.number().check(z.nonnegative());
export const seconds = z
  .number()
  .check(z.minimum(-dateBounds.latest), z.maximum(dateBounds.latest));
/** A number that an article can do without. */
export const optionalCount = z.catch(z.nullable(count), null);

/** A normalized address on the publisher's host. */
export const articleAddress = text(maxLengths.address).check(z.refine(isArticleAddress));

/** Whether an address is normalized and on the publisher's host itself. */
export function isArticleAddress(address: string): boolean {
  return isOnSite(address) && normalizePermalink(address) === address;
}

/** An address that may be opened later; checked like links of the feed. */
export const webAddress = text(maxLengths.address).check(
  z.refine((address) => cleanLink(address, address) !== null),
);

export const pictures = z.catch(z.array(webAddress).check(z.maxLength(1_000)), []);

export const channel = z.enum(channels.map(({ id }) => id));
export const kind = z.enum(articleKinds);
