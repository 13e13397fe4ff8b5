import type { KeyBinding } from '../../components/ui/keyboard/use-keys.ts';

/** Runs the action bound to a key, if there is one. */
export const pressKey = (bindings: readonly KeyBinding[], key: string): void => {
  bindings.find(({ keys }) => keys.includes(key))?.run(false);
};
