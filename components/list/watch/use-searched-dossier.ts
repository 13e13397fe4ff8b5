import { useContext } from 'preact/hooks';
import { t } from '../../../lib/i18n/t.ts';
import type { MenuItem } from '../../ui/popover/Menu.tsx';
import { useAnswer } from '../../ui/use-answer.ts';
import { OpenDossierContext } from '../../watch/open-dossier.ts';

/** The dossier of what is searched for, if that is an entity, for a menu; `undefined` until that is known. */
export function useSearchedDossier(text: string): readonly MenuItem[] | undefined {
  const open = useContext(OpenDossierContext);
  const find = async () => {
    if (!open || text.trim() === '') return [];
    const { entitySearchedFor } = await import('../../../lib/app/search/named-dossier.ts');
    const name = await entitySearchedFor(text);
    if (name === undefined) return [];
    return [{ label: t('dossier_open', { name }), onSelect: () => open(name) }];
  };
  return useAnswer(find, [text]).answer;
}
