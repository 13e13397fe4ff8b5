import { createContext } from 'preact';
import type { Player } from './player.ts';

/** The player of the surrounding panel; `null` if there is none. */
export const PlayerContext = createContext<Player | null>(null);
