import { type Check, isTextUpTo } from '../checks.ts';
import { isArticleAddress } from './addresses.ts';
import { maxLengths } from './format.ts';

/** Checks of fields that several kinds of entries have, bounded as in `field-schemas.ts`. */
export const isName = isTextUpTo(maxLengths.name);
export const isHash = isTextUpTo(maxLengths.hash);
export const isNote = isTextUpTo(maxLengths.note);
export const isLongText = isTextUpTo(maxLengths.text);
export const isArticleUrl: Check = (value) =>
  isTextUpTo(maxLengths.address)(value) && isArticleAddress(String(value));
