import { useContext } from 'preact/hooks';
import { t } from '../../../lib/i18n/t.ts';
import type { MenuItem } from '../../ui/popover/Menu.tsx';
import { OpenDossierContext } from '../../watch/open-dossier.ts';
import { WatchHitsContext } from './following.ts';

/** How many dossiers a menu offers. */
const most = 5;

/** The dossiers of what an article is about or mentions, in the menu of its row. */
export function useDossierItems(articleId: number): readonly MenuItem[] {
  const { about = [], mentioned = [] } = useContext(WatchHitsContext).get(articleId) ?? {};
  const open = useContext(OpenDossierContext);
  if (!open) return [];
  return [...about, ...mentioned]
    .slice(0, most)
    .map((name) => ({ label: t('dossier_open', { name }), onSelect: () => open(name) }));
}
