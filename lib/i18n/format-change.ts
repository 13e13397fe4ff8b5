import { t } from './t.ts';

/** How the publisher has edited quoted words. */
type Change = { kind: 'edited' } | { kind: 'gone' };

/**
 * Says how the publisher has edited quoted words: "Was: “75 %”", "No longer in the article"; `null` if they are
 * unchanged.
 */
export function formatChange(quoted: string, change: Change | null): string | null {
  if (change === null) return null;
  if (change.kind === 'gone') return t('highlight_gone');
  return t('highlight_was', { quote: quoted.replace(/\s+/g, ' ') });
}
