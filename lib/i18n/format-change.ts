import { t } from './t.ts';

/** What the publisher did to words that were quoted. */
type Change = { kind: 'edited' } | { kind: 'gone' };

/** What was done to quoted words: "Was: “75 %”", "No longer in the article"; `null` for nothing. */
export function formatChange(quoted: string, change: Change | null): string | null {
  if (change === null) return null;
  if (change.kind === 'gone') return t('highlight_gone');
  return t('highlight_was', { quote: quoted.replace(/\s+/g, ' ') });
}
