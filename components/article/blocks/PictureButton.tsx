import type { ComponentChildren } from 'preact';
import { t } from '../../../lib/i18n/t.ts';
import './PictureButton.css';

export type PictureButtonProps = {
  alt: string;
  children: ComponentChildren;
};

/** The button around a picture that enlarges it. The reading view handles the click. */
export function PictureButton({ alt, children }: PictureButtonProps) {
  return (
    <button
      type="button"
      class="PictureButton"
      aria-label={alt ? t('article_enlargePictureOf', { alt }) : t('article_enlargePicture')}
      aria-haspopup="dialog"
    >
      {children}
    </button>
  );
}
