import type { ToastState } from '../../ui/use-toast.ts';

/** The handler of the first paint's controls. It does nothing, because all input is held for the app. */
export const heldForApp = (): void => undefined;

/** In the first paint, nothing has happened yet that a toast could report. */
export const noToast: ToastState = {
  shown: [],
  showToast: heldForApp,
  endOffer: heldForApp,
  hide: heldForApp,
};
