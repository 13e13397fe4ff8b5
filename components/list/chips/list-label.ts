import { t } from '../../../lib/i18n/t.ts';
import type { ListName } from '../../../lib/store/rows/views.ts';

/** What the interface calls a list. */
export const listLabel = (name: ListName): string =>
  name === 'myHighlights' ? t('myHighlights_title') : t(`list_name_${name}`);
