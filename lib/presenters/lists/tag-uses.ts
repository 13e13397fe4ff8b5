import { t } from '../../i18n/t.ts';

/** The uses of a tag: "2 saved articles, 1 highlight". */
export function tagUses(saved: number, highlights: number): string {
  return [
    ...(saved > 0 ? [t('tags_usesSaved', { count: saved })] : []),
    ...(highlights > 0 ? [t('tags_usesHighlights', { count: highlights })] : []),
  ].join(', ');
}
