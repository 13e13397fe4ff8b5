import { t } from '../../i18n/t.ts';
import { createContextMenus } from '../../platform/context-menus.ts';
import { readSettings } from '../../platform/settings.ts';
import { offerSearch } from '../offer-search.ts';

/** Creates the context menu items, at browser start and after an installation or update. */
export async function registerContextMenus(): Promise<void> {
  createContextMenus({ save: t('contextMenu_save'), read: t('contextMenu_read') });
  offerSearch((await readSettings()).searchFromMenu);
}
