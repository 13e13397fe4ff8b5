import type { TableBlock } from '../../../lib/article/model/body.ts';
import { inlineText } from '../../../lib/article/model/inlines.ts';
import { t } from '../../../lib/i18n/t.ts';

/** The accessible name of a table: its caption, if it has one. */
export function tableLabel({ caption }: Pick<TableBlock, 'caption'>): string {
  const name = inlineText(caption).trim();
  return name === '' ? t('article_table') : t('article_tableWithCaption', { caption: name });
}
