import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { pictureAt, type ZoomedPicture } from './zoomed-picture.ts';

export interface PictureZoomState {
  /** The enlarged picture; `null` for none. */
  picture: ZoomedPicture | null;
  close: () => void;
}

/** Enlarges a picture of the article when it is clicked; closes it when the article changes. */
export function usePictureZoom(
  scroller: RefObject<HTMLElement | null>,
  articleId: number | null,
): PictureZoomState {
  const [picture, setPicture] = useState<ZoomedPicture | null>(null);
  // Layout effects, so that a click right after the text was drawn counts.
  useLayoutEffect(() => {
    const box = scroller.current;
    const onClick = ({ target }: MouseEvent) => {
      const clicked = pictureAt(target);
      if (clicked) setPicture(clicked);
    };
    box?.addEventListener('click', onClick);
    return () => box?.removeEventListener('click', onClick);
  }, []);
  useLayoutEffect(() => setPicture(null), [articleId]);
  return { picture, close: () => setPicture(null) };
}
