import { t } from '../../../../lib/i18n/t.ts';
import type { Entity, EntityKind } from '../../../../lib/watch/entity.ts';
import { Button } from '../../../ui/Button.tsx';
import './EntityGroup.css';

export type EntityGroupProps = {
  kind: EntityKind;
  entities: readonly Entity[];
  /** Names. */
  followed: readonly string[];
  /** Whether the group shows its entities without a click. */
  isOpen: boolean;
  onFollow: (names: readonly string[], on: boolean) => void;
};

/** The entities of a kind, each of which can be followed, and all at once. */
export function EntityGroup({ kind, entities, followed, isOpen, onFollow }: EntityGroupProps) {
  if (entities.length === 0) return null;
  const names = entities.map(({ name }) => name);
  const on = new Set(followed);
  const count = names.filter((name) => on.has(name)).length;
  const isAll = count === names.length;
  return (
    <details class="EntityGroup" open={isOpen}>
      <summary>
        {t(`follow_kind_${kind}`)}{' '}
        <span class="count">{t('follow_countOf', { on: count, total: names.length })}</span>
      </summary>
      <Button look="quiet" onClick={() => onFollow(names, !isAll)}>
        {isAll ? t('follow_none') : t('follow_all')}
      </Button>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <label>
              <input
                type="checkbox"
                checked={on.has(name)}
                onChange={(event) => onFollow([name], event.currentTarget.checked)}
              />{' '}
              {name}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
