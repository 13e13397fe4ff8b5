/** A picture of the article as it is to be shown by itself. */
export interface ZoomedPicture {
  src: string;
  alt: string;
  caption: string;
  /** Its own size in CSS pixels; that of the drawn picture where it has none. */
  width: number;
  height: number;
}

/** The picture that was clicked or pressed: any image in a figure of the text that is no link. */
export function pictureAt(target: EventTarget | null): ZoomedPicture | null {
  if (!(target instanceof Element) || target.closest('a')) return null;
  const image = target.matches('img') ? target : target.closest('button')?.querySelector('img');
  const figure = image?.closest('figure');
  if (!(image instanceof HTMLImageElement) || !figure) return null;
  return {
    src: image.currentSrc || image.src,
    alt: image.alt,
    caption: figure.querySelector('figcaption')?.textContent?.trim() ?? '',
    width: image.naturalWidth || image.width,
    height: image.naturalHeight || image.height,
  };
}
