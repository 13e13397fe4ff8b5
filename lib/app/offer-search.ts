import { t } from '../i18n/t.ts';
import { setSearchItem } from '../platform/context-menus.ts';

/** Adds the search for selected text to the browser's menus, or removes it. */
export const offerSearch = (isOn: boolean): void =>
  setSearchItem(isOn ? t('contextMenu_search') : null);
