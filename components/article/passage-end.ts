import { type ComponentType, createContext } from 'preact';

/** Drawn below every passage, given its number; `null` for nothing. A feature above articles provides it. */
export const PassageEnd = createContext<ComponentType<{ at: number }> | null>(null);
