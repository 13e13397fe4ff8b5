import { createContext } from 'preact';
import type { Player } from './use-player.ts';

/** The player of the panel around; `null` where there is none. */
export const PlayerContext = createContext<Player | null>(null);
