import { Image } from 'lucide';
import type { Picture } from '../../../lib/article/model/body.ts';
import { t } from '../../../lib/i18n/t.ts';
import { Icon } from '../../ui/Icon.tsx';
import './PicturePlaceholder.css';

export type PicturePlaceholderProps = {
  picture: Picture;
  /** Why the picture is missing; `undefined` until the database has answered. */
  status?: string;
};

/** Reserves the space of a picture that has not loaded yet, so that the text doesn't move. */
export function PicturePlaceholder({ picture, status }: PicturePlaceholderProps) {
  const { width, height, alt } = picture;
  const shape =
    width !== null && height !== null
      ? { '--picture-ratio': `${width} / ${height}`, '--picture-width': `${width}px` }
      : {};
  return (
    <div class="PicturePlaceholder" style={shape}>
      {status !== undefined && (
        <>
          <Icon icon={Image} />
          <span class="title">{alt || t('article_picture')}</span>
          <span class="status">{status}</span>
        </>
      )}
    </div>
  );
}
