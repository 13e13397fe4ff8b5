import { Image } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { retryPicture } from '../../../lib/app/media/retry-picture.ts';
import { fetchablePictureUrl } from '../../../lib/article/document/picture-urls.ts';
import type { Inline, Picture } from '../../../lib/article/model/body.ts';
import type { PictureRefusal } from '../../../lib/article/pictures/picture-refusal.ts';
import { formatSentences } from '../../../lib/i18n/format-text.ts';
import { t } from '../../../lib/i18n/t.ts';
import { Button } from '../../ui/Button.tsx';
import type { PassageMark } from '../passage-numbers.ts';
import { ExternalCard } from './ExternalCard.tsx';
import { InlineView } from './InlineView.tsx';
import { PictureButton } from './PictureButton.tsx';
import { PicturePlaceholder } from './PicturePlaceholder.tsx';
import { usePicture } from './use-picture.ts';
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
