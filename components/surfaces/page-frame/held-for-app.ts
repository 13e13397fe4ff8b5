import type { ToastState } from '../../ui/use-toast.ts';

/** What a control of the first paint does: nothing, since all input is held for the app. */
export const heldForApp = (): void => undefined;

/** Nothing has happened yet that a toast could tell. */
export const noToast: ToastState = {
  shown: null,
  showToast: heldForApp,
  hold: heldForApp,
  release: heldForApp,
};
