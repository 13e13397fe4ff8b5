import { Button } from '../../ui/Button.tsx';
import { useSearchedDossier } from './use-searched-dossier.ts';

export type SearchedDossierProps = {
  /** The text of a search. */
  text: string;
};

/** Opens the dossier of what is searched for, if that is an entity. */
export function SearchedDossier({ text }: SearchedDossierProps) {
  const [item] = useSearchedDossier(text) ?? [];
  if (!item) return null;
  return (
    <Button look="quiet" title={item.label} onClick={item.onSelect}>
      {item.label}
    </Button>
  );
}
