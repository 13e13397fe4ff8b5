import { useRef } from 'preact/hooks';
import type { StoredText } from '../../live/use-stable-text.ts';

/**
 * Hash of the version that had been read when this text came on the screen. It stays although the text that is there
 * now counts as read after a second: who wants to see what changed takes longer than that.
 */
export function useLastReadHash(shown: StoredText | undefined): string | null {
  const kept = useRef<{ n: number; hash: string; read: string | null } | null>(null);
  if (!shown) return null;
  const { article, read } = shown;
  const { id, hash } = article;
  const before = kept.current;
  if (before?.n !== id) kept.current = { n: id, hash, read };
  else if (before.hash !== hash) kept.current = { n: id, hash, read: before.hash };
  return kept.current?.read ?? null;
}
