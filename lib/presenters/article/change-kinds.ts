import type { ChangeKind } from '../../article/model/change-kind.ts';
import { words } from '../../i18n/en.ts';

/** What an edit touched, the weightiest first: "figures, wording". `null` where nobody can say. */
export const changeKindsLabel = (kinds: readonly ChangeKind[]): string | null =>
  kinds.length === 0 ? null : kinds.map((kind) => words.record.kinds[kind]).join(', ');
