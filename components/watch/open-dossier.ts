import { createContext } from 'preact';

/** Opens the dossier of what is followed under this name; `null` where there is none to open. */
export const OpenDossierContext = createContext<((name: string) => void) | null>(null);
