import { useContext } from 'preact/hooks';
import type { MenuItem } from '../../ui/popover/Menu.tsx';
import { dossierItems } from '../../watch/dossier-items.ts';
import { OpenDossierContext } from '../../watch/open-dossier.ts';
import { WatchHitsContext } from './following.ts';

/** Menu items for the dossiers of the followed entities that a row's article is about or mentions. */
export function useDossierItems(articleId: number): readonly MenuItem[] {
  const { about = [], mentioned = [] } = useContext(WatchHitsContext).get(articleId) ?? {};
  return dossierItems([...about, ...mentioned], useContext(OpenDossierContext));
}
