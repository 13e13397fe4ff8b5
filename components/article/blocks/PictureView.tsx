import { Image } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { retryPicture } from '../../../lib/app/media/retry-picture.ts';
import { fetchablePictureUrl } from '../../../lib/article/document/picture-urls.ts';
import type { Inline, Picture } from '../../../lib/article/model/body.ts';
import type { PictureRefusal } from '../../../lib/article/pictures/picture-refusal.ts';
import { formatSentences } from '../../../lib/i18n/format-text.ts';
import { t } from '../../../lib/i18n/t.ts';
import {
  readPicture,
  readPictureBlob,
  recordPictureUse,
} from '../../../lib/store/media/shown-pictures.ts';
import { latest, useExactLive } from '../../live/use-live.ts';
import { currentTime } from '../../live/use-now.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { PassageMark } from '../passage-numbers.ts';
import { ExternalCard } from './ExternalCard.tsx';
import { InlineView } from './InlineView.tsx';
import './PictureButton.css';
import './PicturePlaceholder.css';
import './PictureView.css';

export type PictureViewProps = {
  picture: Picture;
  caption: readonly Inline[];
  passage: PassageMark;
};

/**
 * A picture from the database. Reading makes no request, so a picture that was not downloaded is replaced by its
 * description and a link.
 */
export function PictureView({ picture, caption, passage }: PictureViewProps) {
  const address = fetchablePictureUrl(picture.src);
  const figure = useRef<HTMLElement>(null);
  const retry = () => {
    if (address === null) return;
    // The button is removed; the figure stays.
    figure.current?.focus();
    void retryPicture(address);
  };
  return (
    <figure class="PictureView" ref={figure} tabIndex={-1} {...passage}>
      <StoredPicture picture={picture} address={address} onRetry={retry} />
      {caption.length > 0 && (
        <figcaption>
          <InlineView inlines={caption} />
        </figcaption>
      )}
    </figure>
  );
}

type StoredPictureProps = { picture: Picture; address: string | null; onRetry: () => void };

function StoredPicture({ picture, address, onRetry }: StoredPictureProps) {
  const stored = usePicture(address);
  // The browser has lost the bytes, or can't decode them.
  const [broken, setBroken] = useState<string | null>(null);
  if (stored.state === 'stored' && stored.src !== broken) {
    const { src, width, height } = stored;
    return (
      <PictureButton alt={picture.alt}>
        <img
          src={src}
          alt={picture.alt}
          width={width}
          height={height}
          data-address={address}
          decoding="async"
          onError={() => setBroken(src)}
        />
      </PictureButton>
    );
  }
  if (stored.state === 'loading') return <PicturePlaceholder picture={picture} />;
  if (stored.state === 'wanted') {
    return <PicturePlaceholder picture={picture} status={t('pictures_pending')} />;
  }
  const reason = stored.state === 'refused' ? stored.reason : null;
  return (
    <>
      <ExternalCard
        icon={Image}
        href={picture.src}
        title={picture.alt || t('article_picture')}
        where={sourceLabel(picture, reason)}
      />
      {reason !== null && isRetryable(reason) && (
        <Button
          look="quiet"
          title={t('pictures_tryAgainFor', { title: picture.alt || t('article_picture') })}
          onClick={onRetry}
        >
          {t('action_tryAgain')}
        </Button>
      )}
    </>
  );
}

function sourceLabel({ src }: Picture, reason: PictureRefusal | null): string {
  const where = t('article_pictureAtHost', { host: new URL(src).hostname });
  return reason === null ? where : formatSentences(t(`pictures_failure_${reason}`), where);
}

/** Whether another download could succeed: a picture that is too large or an SVG stays so. */
const isRetryable = (reason: PictureRefusal): boolean =>
  reason !== 'tooLarge' && reason !== 'unsupported';

/** The state of a picture on this computer. */
type PictureState =
  | { state: 'loading' }
  /** No download was ever planned for it. */
  | { state: 'absent' }
  | { state: 'wanted' }
  | { state: 'refused'; reason: PictureRefusal }
  | { state: 'stored'; src: string; width: number; height: number };

/** The stored picture with this address; `null` for one that is not downloaded. */
function usePicture(address: string | null): PictureState {
  const read = async () => (address === null ? null : ((await readPicture(address)) ?? null));
  const row = latest(useExactLive(read, [address]));
  const src = useBlobUrl(row?.state === 'stored' ? address : null);
  if (address === null) return { state: 'absent' };
  if (row === undefined) return { state: 'loading' };
  if (row === null) return { state: 'absent' };
  if (row.state === 'wanted') return { state: 'wanted' };
  if (row.state === 'refused') return { state: 'refused', reason: row.refusal ?? 'failed' };
  if (src === null) return { state: 'loading' };
  return { state: 'stored', src, width: row.width ?? 0, height: row.height ?? 0 };
}

/** An object URL for the stored bytes. It must be revoked, or the bytes stay in memory. */
function useBlobUrl(address: string | null): string | null {
  const [src, setSrc] = useState<string | null>(null);
  useEffect(() => {
    if (address === null) return;
    let url: string | null = null;
    let isUnmounted = false;
    void readPictureBlob(address).then((blob) => {
      if (isUnmounted || !blob) return;
      url = URL.createObjectURL(blob);
      setSrc(url);
      void recordPictureUse(address, currentTime());
    });
    return () => {
      isUnmounted = true;
      if (url === null) return;
      URL.revokeObjectURL(url);
      setSrc(null);
    };
  }, [address]);
  return src;
}

type PictureButtonProps = {
  alt: string;
  children: ComponentChildren;
};

/** The button around a picture that enlarges it. The reading view handles the click. */
function PictureButton({ alt, children }: PictureButtonProps) {
  return (
    <button
      type="button"
      class="PictureButton"
      aria-label={alt ? t('article_enlargePictureOf', { alt }) : t('article_enlargePicture')}
      aria-haspopup="dialog"
    >
      {children}
    </button>
  );
}

type PicturePlaceholderProps = {
  picture: Picture;
  /** Why the picture is missing; `undefined` until the database has answered. */
  status?: string;
};

/** Reserves the space of a picture that has not loaded yet, so that the text doesn't move. */
function PicturePlaceholder({ picture, status }: PicturePlaceholderProps) {
  const { width, height, alt } = picture;
  const shape =
    width !== null && height !== null
      ? { '--picture-ratio': `${width} / ${height}`, '--picture-width': `${width}px` }
      : {};
  return (
    <div class="PicturePlaceholder" style={shape}>
      {status !== undefined && (
        <>
          <Icon icon={Image} />
          <span class="title">{alt || t('article_picture')}</span>
          <span class="status">{status}</span>
        </>
      )}
    </div>
  );
}
