import { useRef } from 'preact/hooks';

/** The right to play sound, held by one page at a time. */
export interface AudioFocus {
  /** Takes the audio focus from its current holder. */
  acquire: () => void;
  release: () => void;
}

/**
 * Limits the extension's pages to one sound at a time. Acquiring the audio focus takes it from the previous holder,
 * whose `onLost` is called; closing a page releases it.
 */
export function useAudioFocus(onLost: () => void): AudioFocus {
  const held = useRef<(() => void) | null>(null);
  const latest = useRef(onLost);
  latest.current = onLost;
  const acquire = () => {
    if (held.current) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    held.current = resolve;
    // Stealing the lock rejects the previous holder's request.
    void navigator.locks
      .request(lock, { steal: true }, () => promise)
      .catch(() => {
        if (held.current !== resolve) return;
        held.current = null;
        latest.current();
      });
  };
  const release = () => {
    held.current?.();
    held.current = null;
  };
  return { acquire, release };
}

/**
 * Whether no page of the extension plays sound. A page that was just closed may hold the lock a moment longer, on a busy
 * machine for seconds.
 */
export function isSilent(): Promise<boolean> {
  const signal = AbortSignal.timeout(patienceMs);
  return navigator.locks.request(lock, { signal }, () => true).catch(() => false);
}

const patienceMs = 10_000;

const lock = 'audio';
