import type { ChangeKind } from '../article/change-order.ts';
import { words } from '../words/en.ts';

/** What an edit touched, the weightiest first: "figures, wording". `null` where nobody can say. */
export const changeWords = (kinds: readonly ChangeKind[]): string | null =>
  kinds.length === 0 ? null : kinds.map((kind) => words.record.kinds[kind]).join(', ');
