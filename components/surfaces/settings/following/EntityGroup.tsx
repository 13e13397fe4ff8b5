import { Pencil, ShieldCheck, X } from 'lucide';
import { t } from '../../../../lib/i18n/t.ts';
import { elementLabel, listTitle } from '../../../../lib/presenters/watch/watch-lists.ts';
import type { Entity } from '../../../../lib/watch/entity.ts';
import type { WatchList } from '../../../../lib/watch/watch-list.ts';
import { ColorSample } from '../../../highlight/ColorSample.tsx';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import './EntityGroup.css';

export type EntityGroupProps = {
  list: WatchList;
  entities: readonly Entity[];
  /** Names. */
  followed: ReadonlySet<string>;
  /** Whether the list shows its entities without a click. */
  isOpen: boolean;
  actions: ListActions;
};

/** The actions on a list and its entities. */
export interface ListActions {
  follow: (list: WatchList, names: readonly string[], on: boolean) => void;
  /** Protects the articles about an entity from retention, or no longer. */
  keep: (list: WatchList, name: string, on: boolean) => void;
  editList: (list: WatchList) => void;
  /** `null` for a new one. */
  editEntry: (list: WatchList, name: string | null) => void;
  removeEntry: (list: WatchList, name: string) => void;
  exportList: (list: WatchList) => void;
  deleteList: (list: WatchList) => void;
}

/** A list of entities. Each can be followed, and all at once. */
export function EntityGroup({ list, entities, followed, isOpen, actions }: EntityGroupProps) {
  const names = entities.map(({ name }) => name);
  const count = names.filter((name) => followed.has(name)).length;
  const isAll = count === names.length;
  const kept = new Set(list.kept);
  const inList = new Set(list.entities.filter((each) => !list.group || typeof each !== 'string'));
  const isRemovable = (entity: Entity) => inList.has(entity) || inList.has(entity.name);
  return (
    <details class="EntityGroup" open={isOpen}>
      <summary>
        <ColorSample color={list.color} />
        {listTitle(list)}{' '}
        <span class="meta">{t('follow_countOf', { on: count, total: names.length })}</span>
      </summary>
      <div class="tools">
        {names.length > 0 && (
          <Button look="quiet" onClick={() => actions.follow(list, names, !isAll)}>
            {isAll ? t('follow_none') : t('follow_all')}
          </Button>
        )}
        <Button look="quiet" onClick={() => actions.editEntry(list, null)}>
          {t('follow_addEntry')}
        </Button>
        <Button look="quiet" onClick={() => actions.editList(list)}>
          {t('follow_editList')}
        </Button>
        <Button look="quiet" onClick={() => actions.exportList(list)}>
          {t('follow_exportList')}
        </Button>
        {!list.group && (
          <Button look="quiet" onClick={() => actions.deleteList(list)}>
            {t('follow_deleteList')}
          </Button>
        )}
      </div>
      <ul>
        {entities.map((entity) => (
          <li key={entity.name}>
            <label>
              <input
                type="checkbox"
                checked={followed.has(entity.name)}
                onChange={({ currentTarget }) =>
                  actions.follow(list, [entity.name], currentTarget.checked)
                }
              />
              <span>
                {entity.name} {entity.symbol && <span class="meta">{elementLabel(entity)}</span>}
              </span>
            </label>
            {!list.keeps && (
              <IconButton
                icon={ShieldCheck}
                label={t('follow_keepEntry', { name: entity.name })}
                pressed={kept.has(entity.name)}
                onClick={() => actions.keep(list, entity.name, !kept.has(entity.name))}
              />
            )}
            <IconButton
              icon={Pencil}
              label={t('follow_editEntry', { name: entity.name })}
              onClick={() => actions.editEntry(list, entity.name)}
            />
            {isRemovable(entity) && (
              <IconButton
                icon={X}
                label={t('follow_removeEntry', { name: entity.name })}
                onClick={() => actions.removeEntry(list, entity.name)}
              />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
