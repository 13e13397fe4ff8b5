import type { ComponentChildren } from 'preact';
import { words } from '../../../lib/i18n/en.ts';
import './PictureButton.css';

export type PictureButtonProps = {
  alt: string;
  /** The image. */
  children: ComponentChildren;
};

/** Around a picture of the text: pressed, it is enlarged. The reading view hears the click. */
export function PictureButton({ alt, children }: PictureButtonProps) {
  const { enlarge } = words.page;
  return (
    <button
      type="button"
      class="PictureButton"
      aria-label={alt ? `${alt}. ${enlarge}` : enlarge}
      aria-haspopup="dialog"
    >
      {children}
    </button>
  );
}
