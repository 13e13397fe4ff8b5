import type { ComponentChildren } from 'preact';
import './PictureButton.css';
import { t } from '../../../lib/i18n/t.ts';

export type PictureButtonProps = {
  alt: string;
  /** The image. */
  children: ComponentChildren;
};

/** Around a picture of the text: pressed, it is enlarged. The reading view hears the click. */
export function PictureButton({ alt, children }: PictureButtonProps) {
  return (
    <button
      type="button"
      class="PictureButton"
      aria-label={alt ? `${alt}. ${t('article_enlarge')}` : t('article_enlarge')}
      aria-haspopup="dialog"
    >
      {children}
    </button>
  );
}
