import { createContext } from 'preact';

/** Opens the dossier of the entity with this name; `null` where there is none to open. */
export const OpenDossierContext = createContext<((name: string) => void) | null>(null);
