import { useRef } from 'preact/hooks';

/** The turn to be heard. */
export interface AudioFocus {
  /** Takes it from whoever has it. */
  acquire: () => void;
  release: () => void;
}

/**
 * In all pages of the extension there is one sound at a time: whoever begins takes the turn, and who had it is told to
 * `beSilent`. A page that closes has given it back.
 */
export function useAudioFocus(onLost: () => void): AudioFocus {
  const held = useRef<(() => void) | null>(null);
  const latest = useRef(onLost);
  latest.current = onLost;
  const acquire = () => {
    if (held.current) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    held.current = resolve;
    // Stealing is what makes the earlier holder's request fail.
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

/** Whether nothing of the extension is heard. A page that was just closed may have the turn a moment longer. */
export function isSilent(): Promise<boolean> {
  const signal = AbortSignal.timeout(patienceMs);
  return navigator.locks.request(lock, { signal }, () => true).catch(() => false);
}

const patienceMs = 1_000;

const lock = 'sound';
