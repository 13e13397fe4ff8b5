import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { pictureAt, type ZoomedPicture } from './zoomed-picture.ts';

export interface PictureZoomState {
  /** The enlarged picture; `null` for none. */
  picture: ZoomedPicture | null;
  close: () => void;
}

/** Enlarges a picture of the article when it is clicked; closes it when the article changes. */
export function usePictureZoom(
  scroller: RefObject<HTMLElement | null>,
  article: number | null,
): PictureZoomState {
  const [picture, setPicture] = useState<ZoomedPicture | null>(null);
  useEffect(() => {
    const box = scroller.current;
    const press = ({ target }: MouseEvent) => {
      const pressed = pictureAt(target);
      if (pressed) setPicture(pressed);
    };
    box?.addEventListener('click', press);
    return () => box?.removeEventListener('click', press);
  }, []);
  useEffect(() => setPicture(null), [article]);
  return { picture, close: () => setPicture(null) };
}
