import type { IconNode } from 'lucide';
import { useRef } from 'preact/hooks';
import { focusButton, moveButtonFocus } from '../focus/button-focus.ts';
import { useInitialFocus } from '../focus/use-initial-focus.ts';
import { Popover } from './Popover.tsx';
import './Menu.css';

export interface MenuItem {
  label: string;
  onSelect: () => void;
  /** For a radio item: whether it is selected. */
  checked?: boolean;
}

export type MenuProps = {
  icon: IconNode | string;
  label: string;
  /** Called when the menu opens. */
  items: () => readonly MenuItem[];
};

/** A button with a menu. Arrow keys, Home and End move the focus, Enter selects. */
export function Menu({ icon, label, items }: MenuProps) {
  return (
    <Popover icon={icon} label={label} kind="menu">
      {(close) => <MenuItems label={label} items={items()} close={close} />}
    </Popover>
  );
}

type MenuItemsProps = { label: string; items: readonly MenuItem[]; close: () => void };

function MenuItems({ label, items, close }: MenuItemsProps) {
  const menu = useRef<HTMLDivElement>(null);
  const first = Math.max(
    0,
    items.findIndex(({ checked }) => checked),
  );
  useInitialFocus(menu, () => focusButton(menu.current, first));

  const move = (event: KeyboardEvent) => moveButtonFocus(menu.current, event);

  return (
    <div class="Menu" role="menu" tabIndex={-1} aria-label={label} ref={menu} onKeyDown={move}>
      {items.map(({ label: text, onSelect, checked }) => (
        <button
          key={text}
          type="button"
          {...roleOf(checked)}
          tabIndex={-1}
          onClick={() => {
            close();
            onSelect();
          }}
        >
          {text}
        </button>
      ))}
    </div>
  );
}

const roleOf = (checked: boolean | undefined) =>
  checked === undefined
    ? ({ role: 'menuitem' } as const)
    : ({ role: 'menuitemradio', 'aria-checked': checked } as const);
