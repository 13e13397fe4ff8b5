import { type NextUndo, readCanRedo, readNextUndo } from '../../../lib/store/user/undo-redo.ts';
import { latest, useLive } from '../use-live.ts';

/** What would be undone next; `undefined` until known. */
export const useNextUndo = (): NextUndo | undefined => latest(useLive(readNextUndo, []));

/** Whether there is something to redo; `undefined` until known. */
export const useCanRedo = (): boolean | undefined => latest(useLive(readCanRedo, []));
