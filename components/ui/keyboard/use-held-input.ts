import { useLayoutEffect } from 'preact/hooks';
import { holdInput } from './hold-input.ts';

/** Holds the user's input for what is being loaded; it is given to what has been drawn when waiting ends. */
export function useHeldInput(isWaiting: boolean): void {
  useLayoutEffect(() => {
    if (!isWaiting) return undefined;
    const giveInput = holdInput();
    // After the layout effects of what has just been drawn.
    return () => queueMicrotask(giveInput);
  }, [isWaiting]);
}
