import { Image } from 'lucide';
import type { Inline, Picture } from '../../lib/article/body.ts';
import { words } from '../../lib/words/en.ts';
import { InlineView } from './InlineView.tsx';
import { OutsideCard } from './OutsideCard.tsx';
import type { PassageMark } from './passage-numbers.ts';

export type PictureViewProps = {
  picture: Picture;
  caption: readonly Inline[];
  passage: PassageMark;
};

/** Stands for a picture: reading makes no request, so it says what is to be seen and where. */
export function PictureView({ picture, caption, passage }: PictureViewProps) {
  const host = new URL(picture.src).hostname;
  return (
    <figure {...passage}>
      <OutsideCard
        icon={Image}
        href={picture.src}
        title={picture.alt || words.reading.picture}
        where={words.reading.pictureAt(host)}
      />
      {caption.length > 0 && (
        <figcaption>
          <InlineView inlines={caption} />
        </figcaption>
      )}
    </figure>
  );
}
