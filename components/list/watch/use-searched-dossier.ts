import { useContext } from 'preact/hooks';
import { idleTime } from '../../live/list/use-idle-after.ts';
import type { MenuItem } from '../../ui/popover/Menu.tsx';
import { currentAnswer, useAnswer } from '../../ui/use-answer.ts';
import { dossierItems } from '../../watch/dossier-items.ts';
import { OpenDossierContext } from '../../watch/open-dossier.ts';

/** The dossier of what is searched for, if that is an entity; `undefined` until that is known. */
export function useSearchedDossier(text: string): readonly MenuItem[] | undefined {
  const open = useContext(OpenDossierContext);
  const find = async (signal: AbortSignal) => {
    // Reading the built-in list takes some ms, which must not delay typing.
    await idleTime();
    if (signal.aborted || text.trim() === '') return [];
    const { entitySearchedFor } = await import('../../../lib/app/search/named-dossier.ts');
    const name = await entitySearchedFor(text);
    return name === undefined ? [] : dossierItems([name], open);
  };
  return currentAnswer(useAnswer(find, [text]));
}
