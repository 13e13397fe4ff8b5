import { Maximize, Minimize, Minus, Plus, X } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../../lib/i18n/t.ts';
import { publisherText } from '../../../lib/site/site.ts';
import { useModal } from '../../ui/dom/use-modal.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Toast } from '../../ui/Toast.tsx';
import { useToast } from '../../ui/use-toast.ts';
import { PictureActions } from './PictureActions.tsx';
import { useZoom } from './use-zoom.ts';
import { zoomKeyOf } from './zoom-levels.ts';
import type { ZoomedPicture } from './zoomed-picture.ts';
import './PictureZoom.css';

export type PictureZoomProps = { picture: ZoomedPicture; onClose: () => void };

/** A picture above everything else, fitted to the panel. It zooms and scrolls; Escape closes it. */
export function PictureZoom({ picture, onClose }: PictureZoomProps) {
  const { src, alt, caption } = picture;
  const dialog = useRef<HTMLDialogElement>(null);
  const view = useRef<HTMLElement>(null);
  const image = useRef<HTMLImageElement>(null);
  const toast = useToast();
  useModal(dialog, onClose);
  const { factor, isFitted, change, toggleAt } = useZoom(picture, view, image);
  // Before the first paint, so that a key pressed at once reaches the picture.
  useLayoutEffect(() => {
    const box = view.current;
    if (!box) return;
    // It scrolls, so it must be focusable.
    box.tabIndex = 0;
    box.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = zoomKeyOf(event);
    if (!step) return;
    event.preventDefault();
    change(step);
  };
  const onClick = ({ target, clientX, clientY }: MouseEvent) => {
    if (target === image.current) toggleAt(clientX, clientY);
  };

  return (
    <dialog
      class="PictureZoom"
      ref={dialog}
      aria-label={alt || t('article_picture')}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <header>
        <IconButton icon={Minus} label={t('zoom_out')} onClick={() => change('smaller')} />
        <output aria-live="polite">{t('zoom_percent', { share: Math.round(factor * 100) })}</output>
        <IconButton icon={Plus} label={t('zoom_in')} onClick={() => change('larger')} />
        {isFitted ? (
          <IconButton icon={Maximize} label={t('zoom_full')} onClick={() => change('full')} />
        ) : (
          <IconButton icon={Minimize} label={t('zoom_fit')} onClick={() => change('whole')} />
        )}
        <PictureActions picture={picture} image={image} showToast={toast.showToast} />
        <IconButton icon={X} label={t('zoom_close')} onClick={() => dialog.current?.close()} />
      </header>
      <section class="view" aria-label={t('article_picture')} ref={view}>
        <img src={src} alt={alt} data-fitted={isFitted} ref={image} />
      </section>
      <div class="toasts">
        <Toast toast={toast} />
      </div>
      {(caption || alt) && (
        <footer {...publisherText}>
          {caption && <p>{caption}</p>}
          {alt && alt !== caption && <p class="alt">{alt}</p>}
        </footer>
      )}
    </dialog>
  );
}
