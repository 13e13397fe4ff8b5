import type { ChangeKind } from '../../article/model/change-kind.ts';
import { t } from '../../i18n/t.ts';

/** What an edit changed, most important first: "figures, wording". `null` if unknown. */
export const changeKindsLabel = (kinds: readonly ChangeKind[]): string | null =>
  kinds.length === 0 ? null : kinds.map((kind) => t(`versions_changeKind_${kind}`)).join(', ');

/** Reports that an article changed since it was last read, and what changed. */
export const changedSinceRead = (kinds: string | null): string =>
  kinds === null
    ? t('versions_changedSinceRead')
    : t('versions_changedSinceReadWithKinds', { kinds });
