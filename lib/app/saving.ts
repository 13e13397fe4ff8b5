import { toggleSaved } from '../store/saved.ts';

/** Saves an article or takes it off the list. Resolves to whether it is saved now. */
export const toggleSave = (n: number): Promise<boolean> => toggleSaved(n, Date.now());
