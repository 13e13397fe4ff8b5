import { Image } from 'lucide';
import type { Picture } from '../../../lib/article/model/body.ts';
import { Icon } from '../../ui/Icon.tsx';
import './PicturePlaceholder.css';
import { t } from '../../../lib/i18n/t.ts';

export type PicturePlaceholderProps = {
  picture: Picture;
  /** What will become of it; nothing for the moment in which the database is asked. */
  says?: string;
};

/** Keeps the place of a picture that is still to come, in its shape, so that the text does not move when it does. */
export function PicturePlaceholder({ picture, says }: PicturePlaceholderProps) {
  const { width, height, alt } = picture;
  const shape =
    width !== null && height !== null
      ? { '--picture-ratio': `${width} / ${height}`, '--picture-width': `${width}px` }
      : {};
  return (
    <div class="PicturePlaceholder" style={shape}>
      {says !== undefined && (
        <>
          <Icon icon={Image} />
          <span class="title">{alt || t('article_picture')}</span>
          <span class="says">{says}</span>
        </>
      )}
    </div>
  );
}
