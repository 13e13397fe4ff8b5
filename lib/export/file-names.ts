import { calendarDay } from '../calendar-day.ts';
import { t } from '../i18n/t.ts';
import type { ExportItem } from './export-item.ts';

/**
 * The longest name, without the extension. It has room for a headline, and leaves some for the folder in a Windows path
 * of 260 characters. File systems allow 255 bytes, and a character takes up to four.
 */
const maxLength = { characters: 120, bytes: 200 } as const;

/** The name of one article's file among others, without extension: day and headline. */
export const articleFileName = ({
  title,
  publishedAt,
}: Pick<ExportItem, 'title' | 'publishedAt'>): string =>
  `${publishedAt === null ? t('article_undated') : calendarDay(publishedAt)} ${fileName(title)}`;

/** A file name without extension that every system accepts: no separators, no characters special in links or shells. */
export function fileName(text: string): string {
  const name = text
    .normalize('NFC')
    .toWellFormed()
    // Bidirectional controls can disguise an extension.
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029\ufffd]+/gu, ' ')
    .replace(/[\\/:*?"<>|#^[\]%`$&;!{}~]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const bare = trimSigns(withinLength(name), '. ');
  return bare === '' || reserved.test(bare) ? `_${bare}` : bare;
}

/** Removes signs from both ends of a text. */
export function trimSigns(text: string, signs: string): string {
  let [start, end] = [0, text.length];
  while (start < end && signs.includes(text.charAt(start))) start += 1;
  while (end > start && signs.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Truncates at a word boundary, unless the name is a single word. */
function withinLength(name: string): string {
  let bytes = 0;
  const fitting: string[] = [];
  for (const character of name) {
    bytes += new TextEncoder().encode(character).length;
    if (fitting.length === maxLength.characters || bytes > maxLength.bytes) break;
    fitting.push(character);
  }
  const cut = fitting.join('');
  if (cut === name) return name;
  return cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut;
}

/** Device names on Windows, whatever follows the first dot. */
const reserved = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])\s*(?:\.|$)/i;

/** Makes names unique by appending a number, ignoring case. */
export function uniqueNames(): (name: string, extension: string) => string {
  /** For each name, the last number that was appended to it. */
  const taken = new Map<string, number>();
  // File systems fold case in either direction.
  const folded = (name: string) => name.toLowerCase().toUpperCase();
  return (name, extension) => {
    const first = `${name}${extension}`;
    let unique = first;
    let count = taken.get(folded(first)) ?? 1;
    while (taken.has(folded(unique))) {
      count += 1;
      unique = `${name}-${count}${extension}`;
    }
    taken.set(folded(first), count);
    taken.set(folded(unique), taken.get(folded(unique)) ?? 1);
    return unique;
  };
}
