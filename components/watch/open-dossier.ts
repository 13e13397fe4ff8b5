import { createContext } from 'preact';

export type OpenDossier = (name: string) => void;

/** Opens the dossier of the entity with this name; `null` where there is none to open. */
export const OpenDossierContext = createContext<OpenDossier | null>(null);
