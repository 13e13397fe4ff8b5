import { useRef } from 'preact/hooks';
import type { Versions } from '../../../lib/store/articles/versions.ts';

/**
 * The hash of the version that had been read when this text came on the screen. It stays the
 * same when this text is marked as read, so that the user can still see what changed.
 */
export function useLastReadHash(shown: Versions | undefined): string | null {
  const known = useRef<{ id: number; hash: string; read: string | null } | null>(null);
  if (!shown) return null;
  const { article, read } = shown;
  const { id, hash } = article;
  const before = known.current;
  if (before?.id !== id) known.current = { id, hash, read };
  else if (before.hash !== hash) known.current = { id, hash, read: before.hash };
  return known.current?.read ?? null;
}
