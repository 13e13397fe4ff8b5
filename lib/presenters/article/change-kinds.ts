import type { ChangeKind } from '../../article/model/change-kind.ts';
import { t } from '../../i18n/t.ts';

/** What an edit touched, the weightiest first: "figures, wording". `null` where nobody can say. */
export const changeKindsLabel = (kinds: readonly ChangeKind[]): string | null =>
  kinds.length === 0 ? null : kinds.map((kind) => t(`coverage_kinds_${kind}`)).join(', ');

/** Says that an article changed since it was last read, and what changed. */
export const changedSinceRead = (kinds: string | null): string =>
  kinds === null ? t('versions_changed') : t('versions_changedKinds', { kinds });
