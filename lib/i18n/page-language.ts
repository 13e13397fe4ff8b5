import { isRightToLeft } from './direction.ts';
import { catalogTag } from './message-reader.ts';

/** The language of a page's interface and the direction in which it is written, as attributes of its root. */
export function pageLanguage(): { lang: string; dir: 'ltr' | 'rtl' } {
  const lang = catalogTag();
  return { lang, dir: isRightToLeft(lang) ? 'rtl' : 'ltr' };
}
