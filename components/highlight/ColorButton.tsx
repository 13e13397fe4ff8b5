import type { HighlightColor } from '../../lib/highlight/highlight-color.ts';
import { t } from '../../lib/i18n/t.ts';
import './highlight-color.css';
import './ColorButton.css';

export type ColorButtonProps = {
  color: HighlightColor;
  /** Whether the highlight has this color; `undefined` before there is a highlight. */
  pressed: boolean | undefined;
  onClick: () => void;
};

/**
 * Highlights in a color. The sample letter also shows the line, which distinguishes the colors without color vision.
 */
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
      <span class="sample highlight-color" data-color={color} aria-hidden="true">
        a
      </span>
    </button>
  );
}
