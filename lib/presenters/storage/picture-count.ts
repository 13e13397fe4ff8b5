import { formatBytes } from '../../i18n/format-amount.ts';
import { t } from '../../i18n/t.ts';

/** The stored and pending pictures: "112 pictures here, 9.8 MB; 3 to come". */
export function pictureCountLabel(counts: {
  stored: number;
  bytes: number;
  wanted: number;
  refused: number;
}): string {
  const here =
    counts.stored === 0
      ? t('pictures_noneStored')
      : t('pictures_storedCount', { count: counts.stored, size: formatBytes(counts.bytes) });
  const rest = [
    ...(counts.wanted === 0 ? [] : [t('pictures_pendingCount', { count: counts.wanted })]),
    ...(counts.refused === 0 ? [] : [t('pictures_failedCount', { count: counts.refused })]),
  ];
  return [here, ...rest].join('; ');
}
