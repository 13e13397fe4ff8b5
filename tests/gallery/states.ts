import type { GalleryState } from './state.ts';
import { pageStates } from './states/pages.tsx';
import { panelStates } from './states/panel.tsx';
import { popupStates } from './states/popup.tsx';
import { uiStates } from './states/ui.tsx';

/** Every component in its states, folder by folder. */
export const states: readonly GalleryState[] = [
  ...uiStates,
  ...panelStates,
  ...popupStates,
  ...pageStates,
];
