import type { HighlightColor } from '../../lib/highlight/highlight.ts';
import { words } from '../../lib/i18n/en.ts';
import './ColorButton.css';

export type ColorButtonProps = {
  color: HighlightColor;
  /** Whether the highlight has this color; `undefined` where there is none yet. */
  pressed: boolean | undefined;
  onClick: () => void;
};

/** Highlights in a color. It shows a letter as it will look, so that who cannot tell the colors sees the line. */
export function ColorButton({ color, pressed, onClick }: ColorButtonProps) {
  const { colors, highlightIn } = words.highlight;
  const label = pressed === undefined ? highlightIn[color] : colors[color];
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
