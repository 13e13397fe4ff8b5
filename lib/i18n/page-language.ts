import { catalogTag } from './message-reader.ts';

/** Scripts that are written from right to left. */
const rightToLeft = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];

/** The language of a page's interface and the direction in which it is written, as attributes of its root. */
export function pageLanguage(): { lang: string; dir: 'ltr' | 'rtl' } {
  const tag = catalogTag();
  const { script = '' } = new Intl.Locale(tag).maximize();
  return { lang: tag, dir: rightToLeft.includes(script) ? 'rtl' : 'ltr' };
}
