import type { HighlightColor } from '../../lib/highlight/highlight-color.ts';
import './highlight-color.css';
import './ColorSample.css';

export type ColorSampleProps = { color: HighlightColor };

/** A letter in a highlight's color. It also shows the line, which distinguishes the colors without color vision. */
export function ColorSample({ color }: ColorSampleProps) {
  return <span class="ColorSample highlight-color" data-color={color} aria-hidden="true" />;
}
