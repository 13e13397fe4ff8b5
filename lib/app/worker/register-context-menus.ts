import { t } from '../../i18n/t.ts';
import { createContextMenus } from '../../platform/context-menus.ts';
import { readSettings } from '../../platform/settings.ts';
import { offerSearch } from '../offer-search.ts';

/**
 * Creates the context menu items at every start of the worker: a worker that was stopped right after the installation
 * may have created none, and browsers report an installation only once.
 */
export async function registerContextMenus(): Promise<void> {
  createContextMenus({ save: t('contextMenu_save'), read: t('contextMenu_read') });
  offerSearch((await readSettings()).searchFromMenu);
}
