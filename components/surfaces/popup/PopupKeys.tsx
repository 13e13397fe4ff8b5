import { KeyBindings } from '../../shortcuts/KeyBindings.tsx';
import { type PopupBindingContext, popupBindings } from './popup-bindings.ts';

export type PopupKeysProps = PopupBindingContext & {
  /** Whether single-character shortcuts are active. */
  characters: boolean;
};

/** Binds the popup's shortcuts. */
export const PopupKeys = ({ characters, ...popup }: PopupKeysProps) => (
  <KeyBindings bindings={popupBindings(popup)} characters={characters} />
);
