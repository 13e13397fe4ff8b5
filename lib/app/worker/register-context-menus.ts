import { t } from '../../i18n/t.ts';
import { createContextMenus } from '../../platform/context-menus.ts';

/** Creates the context menu items, at browser start and after an installation or update. */
export const registerContextMenus = (): void =>
  createContextMenus({ save: t('contextMenu_save'), read: t('contextMenu_read') });
