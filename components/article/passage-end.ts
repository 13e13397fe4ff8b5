import { type ComponentType, createContext } from 'preact';

/**
 * Drawn below every passage, with the passage's number as `at`; `null` draws nothing. A feature above `article`
 * provides it.
 */
export const PassageEnd = createContext<ComponentType<{ at: number }> | null>(null);
