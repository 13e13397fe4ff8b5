import type { Colour } from '../../lib/highlight/highlight.ts';
import { words } from '../../lib/i18n/en.ts';
import './ColorButton.css';

export type ColourButtonProps = {
  colour: Colour;
  /** Whether the highlight has this colour; `undefined` where there is none yet. */
  pressed: boolean | undefined;
  onClick: () => void;
};

/** Highlights in a colour. It shows a letter as it will look, so that who cannot tell the colours sees the line. */
export function ColourButton({ colour, pressed, onClick }: ColourButtonProps) {
  const { colours, highlightIn } = words.highlight;
  const label = pressed === undefined ? highlightIn[colour] : colours[colour];
  return (
    <button
      type="button"
      class="ColourButton"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <span class="sample" data-colour={colour} aria-hidden="true">
        a
      </span>
    </button>
  );
}
