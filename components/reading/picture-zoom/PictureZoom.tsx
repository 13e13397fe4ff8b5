import { Maximize, Minus, Plus, X } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/t.ts';
import { useModal } from '../../ui/dom/use-modal.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { fitZoom, nextZoom, zoomKeyOf } from './zoom-levels.ts';
import type { ZoomedPicture } from './zoomed-picture.ts';
import './PictureZoom.css';

export type PictureZoomProps = { picture: ZoomedPicture; onClose: () => void };

/** A picture in its full size above everything else. It scrolls and zooms; Escape closes it. */
export function PictureZoom({ picture, onClose }: PictureZoomProps) {
  const { src, alt, caption, width, height } = picture;
  const dialog = useRef<HTMLDialogElement>(null);
  const view = useRef<HTMLElement>(null);
  const image = useRef<HTMLImageElement>(null);
  const [zoom, setZoom] = useState(1);
  const middle = useRef<Point>({ x: 0.5, y: 0.5 });
  useModal(dialog, onClose);
  useLayoutEffect(() => {
    image.current?.style.setProperty('--width', `${width * zoom}px`);
    image.current?.style.setProperty('--height', `${height * zoom}px`);
    showMiddle(view.current, middle.current);
  }, [zoom]);
  // Before the first paint, so that a key pressed at once reaches the picture.
  useLayoutEffect(() => {
    const box = view.current;
    if (!box) return;
    // It scrolls, so it must be focusable.
    box.tabIndex = 0;
    box.focus();
    showMiddle(box, middle.current);
  }, []);
  const change = (next: (whole: number) => number) => {
    if (!view.current) return;
    middle.current = middleOf(view.current);
    const { clientWidth, clientHeight } = view.current;
    setZoom(next(fitZoom(picture, { width: clientWidth, height: clientHeight })));
  };
  const zoomTo = {
    smaller: () => change((whole) => nextZoom(zoom, 'smaller', whole)),
    larger: () => change((whole) => nextZoom(zoom, 'larger', whole)),
    whole: () => change((whole) => whole),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const name = zoomKeyOf(event);
    if (!name) return;
    event.preventDefault();
    zoomTo[name]();
  };

  return (
    <dialog
      class="PictureZoom"
      ref={dialog}
      aria-label={alt || t('article_picture')}
      onKeyDown={onKeyDown}
    >
      <header>
        <IconButton icon={Minus} label={t('zoom_out')} onClick={zoomTo.smaller} />
        <output aria-live="polite">{t('zoom_percent', { share: Math.round(zoom * 100) })}</output>
        <IconButton icon={Plus} label={t('zoom_in')} onClick={zoomTo.larger} />
        <IconButton icon={Maximize} label={t('zoom_fit')} onClick={zoomTo.whole} />
        <IconButton icon={X} label={t('zoom_close')} onClick={() => dialog.current?.close()} />
      </header>
      <section class="view" aria-label={t('article_picture')} ref={view}>
        <img src={src} alt={alt} ref={image} />
      </section>
      {(caption || alt) && (
        <footer>
          {caption && <p>{caption}</p>}
          {alt && alt !== caption && <p class="alt">{alt}</p>}
        </footer>
      )}
    </dialog>
  );
}

/** A point of the picture, as shares of its width and height. */
interface Point {
  x: number;
  y: number;
}

const middleOf = (box: HTMLElement): Point => ({
  x: (box.scrollLeft + box.clientWidth / 2) / box.scrollWidth,
  y: (box.scrollTop + box.clientHeight / 2) / box.scrollHeight,
});

/** Centers this point, which keeps it in place while the picture is zoomed. */
function showMiddle(box: HTMLElement | null, { x, y }: Point): void {
  box?.scrollTo(
    x * box.scrollWidth - box.clientWidth / 2,
    y * box.scrollHeight - box.clientHeight / 2,
  );
}
