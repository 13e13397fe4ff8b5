import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { pictureAt, type ZoomedPicture } from './zoomed-picture.ts';

export interface PictureZoomState {
  /** The picture that is shown by itself. */
  picture: ZoomedPicture | null;
  close: () => void;
}

/** A click on a picture of what is drawn in the scroller enlarges it; another article closes it. */
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
