import type { ComponentChildren } from 'preact';
import './GalleryView.css';

export type GalleryViewProps = { caption: ComponentChildren; children: ComponentChildren };

/** Pictures that belong together, side by side where they fit. */
export function GalleryView({ caption, children }: GalleryViewProps) {
  return (
    <figure class="GalleryView">
      <div class="pictures">{children}</div>
      {caption}
    </figure>
  );
}
