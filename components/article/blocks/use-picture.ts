import { useEffect, useState } from 'preact/hooks';
import type { PictureRefusal } from '../../../lib/article/pictures/picture-refusal.ts';
import {
  readPicture,
  readPictureBlob,
  recordPictureUse,
} from '../../../lib/store/media/shown-pictures.ts';
import { latest, useExactLive } from '../../live/use-live.ts';
import { currentTime } from '../../live/use-now.ts';

/** The state of a picture on this computer. */
export type PictureState =
  | { state: 'loading' }
  /** No download was ever planned for it. */
  | { state: 'absent' }
  | { state: 'wanted' }
  | { state: 'refused'; reason: PictureRefusal }
  | { state: 'stored'; src: string; width: number; height: number };

/** The stored picture with this address; `null` for one that is not downloaded. */
export function usePicture(address: string | null): PictureState {
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
