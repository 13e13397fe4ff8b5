import { useContext } from 'preact/hooks';
import type { MenuItem } from '../../ui/popover/Menu.tsx';
import { dossierItems } from '../../watch/dossier-items.ts';
import { OpenDossierContext } from '../../watch/open-dossier.ts';
import { WatchHitsContext } from './following.ts';

/** The dossiers of what a row's article is about or mentions of what is followed, for its menu. */
export function useDossierItems(articleId: number): readonly MenuItem[] {
  const { about = [], mentioned = [] } = useContext(WatchHitsContext).get(articleId) ?? {};
  return dossierItems([...about, ...mentioned], useContext(OpenDossierContext));
}
