import type { HighlightColor } from '../../lib/highlight/highlight.ts';
import './ColorButton.css';
import { t } from '../../lib/i18n/t.ts';

export type ColorButtonProps = {
  color: HighlightColor;
  /** Whether the highlight has this color; `undefined` where there is none yet. */
  pressed: boolean | undefined;
  onClick: () => void;
};

/** Highlights in a color. It shows a letter as it will look, so that who cannot tell the colors sees the line. */
export function ColorButton({ color, pressed, onClick }: ColorButtonProps) {
  const label =
    pressed === undefined ? t(`highlight_highlightIn_${color}`) : t(`highlight_colors_${color}`);
  return (
    <button
      type="button"
      class="ColorButton"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <span class="sample" data-color={color} aria-hidden="true">
        a
      </span>
    </button>
  );
}
