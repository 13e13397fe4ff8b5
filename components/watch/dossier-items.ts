import { t } from '../../lib/i18n/t.ts';
import type { MenuItem } from '../ui/popover/Menu.tsx';
import type { OpenDossier } from './open-dossier.ts';

/** How many dossiers a menu offers. */
const most = 10;

/** The items of a menu that open the dossiers of the first of these entities. */
export const dossierItems = (names: readonly string[], open: OpenDossier | null): MenuItem[] =>
  open
    ? names
        .slice(0, most)
        .map((name) => ({ label: t('dossier_open', { name }), onSelect: () => open(name) }))
    : [];
