import type { KeyBinding } from '../../components/ui/keyboard/use-keys.ts';

/** Runs what a key is bound to; nothing where it is not bound. */
export const pressKey = (bindings: readonly KeyBinding[], key: string): void => {
  bindings.find(({ keys }) => keys.includes(key))?.run(false);
};
