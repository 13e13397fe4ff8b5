import type { GalleryState } from './state.ts';
import { surfaceStates } from './states/surfaces.tsx';
import { uiStates } from './states/ui.tsx';

/** Every component in its states, folder by folder. */
export const states: readonly GalleryState[] = [...uiStates, ...surfaceStates];
