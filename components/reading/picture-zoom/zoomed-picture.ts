/** A picture of the article, to be enlarged. */
export interface ZoomedPicture {
  src: string;
  /** The publisher's address, under which it is stored. */
  address: string;
  alt: string;
  caption: string;
  /** The natural size in CSS pixels, which the element names until the picture has loaded. */
  width: number;
  height: number;
}

/** The picture that was clicked: an image in a figure that is not a link. */
export function pictureAt(target: EventTarget | null): ZoomedPicture | null {
  if (!(target instanceof Element) || target.closest('a')) return null;
  const image = target.matches('img') ? target : target.closest('button')?.querySelector('img');
  const figure = image?.closest('figure');
  if (!(image instanceof HTMLImageElement) || !figure) return null;
  const { address } = image.dataset;
  if (address === undefined) return null;
  return {
    src: image.currentSrc || image.src,
    address,
    alt: image.alt,
    caption: figure.querySelector('figcaption')?.textContent?.trim() ?? '',
    width: image.naturalWidth || Number(image.getAttribute('width')),
    height: image.naturalHeight || Number(image.getAttribute('height')),
  };
}
