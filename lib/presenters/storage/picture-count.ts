import { words } from '../../i18n/en.ts';
import { formatBytes } from '../../i18n/format-amount.ts';

/** "112 pictures here, 9.8 MB; 3 to come". */
export function pictureCountLabel(counts: {
  stored: number;
  bytes: number;
  wanted: number;
  refused: number;
}): string {
  const { none, stored, toCome, refused } = words.pictures;
  const here = counts.stored === 0 ? none : stored(counts.stored, formatBytes(counts.bytes));
  const rest = [
    ...(counts.wanted === 0 ? [] : [toCome(counts.wanted)]),
    ...(counts.refused === 0 ? [] : [refused(counts.refused)]),
  ];
  return [here, ...rest].join('; ');
}
