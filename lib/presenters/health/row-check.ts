import { words } from '../../i18n/en.ts';
import { formatTimestamp } from '../../i18n/format-time.ts';

/** What the last look through the stored rows found, in a sentence. */
export function rowCheckMessage(
  check: { at: number; damaged: number; mended: number } | null,
  now: number,
): string {
  const { stored } = words.health;
  if (!check) return stored.notChecked;
  const ago = formatTimestamp(check.at, now);
  if (check.damaged === 0) return stored.sound(ago);
  if (check.damaged === check.mended) return stored.mended(check.mended, ago);
  return stored.leftDamaged(check.damaged, check.mended, ago);
}
