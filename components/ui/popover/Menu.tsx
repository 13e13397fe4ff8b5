import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Ellipsis } from '../ellipsis.ts';
import { buttonAt, moveButtonFocus } from '../focus/button-focus.ts';
import { useInitialFocus } from '../focus/use-initial-focus.ts';
import { Popover } from './Popover.tsx';
import './Menu.css';

export interface MenuItem {
  label: string;
  onSelect: () => void;
  /** For a radio item: whether it is selected. */
  checked?: boolean;
  /** The shortcut for the same action, as it is drawn. */
  shortcut?: ComponentChildren;
  /** The name of the group that the item forms with its neighbors of the same group. */
  group?: string;
}

export type MenuProps = {
  /** Three dots unless given. */
  icon?: IconNode | string;
  label: string;
  /** Called when the menu opens. */
  items: () => readonly MenuItem[];
};

/** A button with a menu. Arrow keys, Home and End move the focus, Enter selects. */
export function Menu({ icon = Ellipsis, label, items }: MenuProps) {
  return (
    <Popover icon={icon} label={label} kind="menu">
      {(close) => <MenuItems label={label} items={items()} close={close} />}
    </Popover>
  );
}

export type MenuItemsProps = { label: string; items: readonly MenuItem[]; close: () => void };

/** The items of a menu, in a popover. */
export function MenuItems({ label, items, close }: MenuItemsProps) {
  const menu = useRef<HTMLDivElement>(null);
  const first = items.findIndex(({ checked, group }) => checked && group === undefined);
  useInitialFocus(menu, () => buttonAt(menu.current, Math.max(0, first)));

  const move = (event: KeyboardEvent) => moveButtonFocus(menu.current, event);

  return (
    <div class="Menu" role="menu" tabIndex={-1} aria-label={label} ref={menu} onKeyDown={move}>
      {grouped(items).map(({ group, members }) =>
        group === undefined ? (
          members.map((item, at) => <Item key={at} item={item} close={close} />)
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a group of controls.
          <div key={group} class="group" role="group" aria-label={group}>
            <p aria-hidden="true">{group}</p>
            {members.map((item, at) => (
              <Item key={at} item={item} close={close} />
            ))}
          </div>
        ),
      )}
    </div>
  );
}

interface ItemGroup {
  group: string | undefined;
  members: MenuItem[];
}

/** Groups neighboring items with the same group name. */
function grouped(items: readonly MenuItem[]): ItemGroup[] {
  const groups: ItemGroup[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && last.group === item.group) last.members.push(item);
    else groups.push({ group: item.group, members: [item] });
  }
  return groups;
}

type ItemProps = { item: MenuItem; close: () => void };

function Item({ item: { label, onSelect, checked, shortcut }, close }: ItemProps) {
  return (
    <button
      type="button"
      {...roleOf(checked)}
      tabIndex={-1}
      onClick={() => {
        close();
        onSelect();
      }}
    >
      <span>{label}</span>
      {shortcut !== undefined && (
        <span class="shortcut" aria-hidden="true">
          {shortcut}
        </span>
      )}
    </button>
  );
}

const roleOf = (checked: boolean | undefined) =>
  checked === undefined
    ? ({ role: 'menuitem' } as const)
    : ({ role: 'menuitemradio', 'aria-checked': checked } as const);
