import { Copy, Download, ExternalLink } from 'lucide';
import type { RefObject } from 'preact';
import { t } from '../../../lib/i18n/t.ts';
import { readPictureBlob } from '../../../lib/store/media/shown-pictures.ts';
import { useAttempt } from '../../live/use-attempt.ts';
import { useOpenTab } from '../../live/use-open-link.ts';
import { downloadFile } from '../../ui/dom/download-file.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import type { ShowToast } from '../../ui/use-toast.ts';
import { pictureFileName } from './picture-file-name.ts';
import type { ZoomedPicture } from './zoomed-picture.ts';

export type PictureActionsProps = {
  picture: ZoomedPicture;
  image: RefObject<HTMLImageElement | null>;
  /** Shows a toast that is not covered by the picture. */
  showToast: ShowToast;
};

/** Opens, copies and saves the enlarged picture. */
export function PictureActions({ picture, image, showToast }: PictureActionsProps) {
  const { address, caption, alt } = picture;
  const attempt = useAttempt(showToast);
  const openTab = useOpenTab(showToast);
  const copy = () => {
    void copyPicture(image.current).then(
      () => showToast(t('picture_copied')),
      () => showToast(t('picture_notCopied')),
    );
  };
  const save = () => {
    attempt(async () => {
      const blob = await readPictureBlob(address);
      if (!blob) return showToast(t('picture_notStored'));
      const words = caption || alt || t('article_picture');
      downloadFile(pictureFileName(address, words, blob.type), blob);
    });
  };
  return (
    <>
      <IconButton
        icon={ExternalLink}
        label={t('picture_openInTab')}
        onClick={() => openTab(address)}
      />
      <IconButton icon={Copy} label={t('picture_copy')} onClick={copy} />
      <IconButton icon={Download} label={t('picture_save')} onClick={save} />
    </>
  );
}

/**
 * Copies a picture as PNG, the only format that every clipboard accepts; an animated picture as its first frame.
 * Rejects if the browser refuses.
 */
async function copyPicture(image: HTMLImageElement | null): Promise<void> {
  if (!image) return;
  // A promise, because the browser has to be asked during the click, and drawing takes a moment.
  const png = pngOf(image);
  // A browser that refuses to write never handles the rejection.
  png.catch(() => undefined);
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
}

async function pngOf(image: HTMLImageElement): Promise<Blob> {
  // The picture has no size yet if the click comes before it has loaded.
  await image.decode();
  const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return canvas.convertToBlob({ type: 'image/png' });
}
