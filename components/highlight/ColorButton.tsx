import type { HighlightColor } from '../../lib/highlight/highlight-color.ts';
import { t } from '../../lib/i18n/t.ts';
import { ColorSample } from './ColorSample.tsx';
import './ColorButton.css';

export type ColorButtonProps = {
  color: HighlightColor;
  /** Whether the highlight has this color; `undefined` before there is a highlight. */
  pressed: boolean | undefined;
  onClick: () => void;
};

/** Highlights in a color. */
export function ColorButton({ color, pressed, onClick }: ColorButtonProps) {
  const label =
    pressed === undefined ? t(`highlight_createIn_${color}`) : t(`highlight_color_${color}`);
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
