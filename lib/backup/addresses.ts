import { normalizePermalink } from '../feed/identity.ts';
import { cleanLink } from '../feed/link.ts';
import { isOnSite } from '../site/site.ts';

/** Whether an address is normalized and on the publisher's host itself. */
export const isArticleAddress = (address: string): boolean =>
  isOnSite(address) && normalizePermalink(address) === address;

/** Whether an address may be opened later; checked like links of the feed. */
export const isWebAddress = (address: string): boolean => cleanLink(address, address) !== null;
