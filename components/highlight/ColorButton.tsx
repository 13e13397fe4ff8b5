import type { HighlightColor } from '../../lib/highlight/highlight-color.ts';
import { colorName, createInLabel } from '../../lib/presenters/highlight.ts';
import type { ColorNames } from '../../lib/settings.ts';
import { ColorSample } from './ColorSample.tsx';
import './ColorButton.css';

export type ColorButtonProps = {
  color: HighlightColor;
  names: ColorNames;
  /** Whether the highlight has this color; `undefined` before there is a highlight. */
  pressed: boolean | undefined;
  onClick: () => void;
};

/** The button of a highlight color. */
export function ColorButton({ color, names, pressed, onClick }: ColorButtonProps) {
  const label = pressed === undefined ? createInLabel(color, names) : colorName(color, names);
  return (
    <button
      type="button"
      class="ColorButton"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <ColorSample color={color} />
    </button>
  );
}
