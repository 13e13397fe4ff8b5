import { useRef } from 'preact/hooks';

/** A request for the focus by something that is about to be drawn. */
export interface PendingFocus {
  request: () => void;
  /** Whether the focus was requested; asking ends the request. */
  take: () => boolean;
}

export function usePendingFocus(): PendingFocus {
  const isPending = useRef(false);
  return {
    request: () => {
      isPending.current = true;
    },
    take: () => {
      const wasPending = isPending.current;
      isPending.current = false;
      return wasPending;
    },
  };
}
