import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../../../lib/i18n/t.ts';
import { SearchField } from '../../../ui/fields/SearchField.tsx';
import { type KeyBinding, useKeys } from '../../../ui/keyboard/use-keys.ts';
import { SettingsIndex } from './SettingsIndex.tsx';
import { useSettingsSearch } from './use-settings-search.ts';
import './SettingsSearch.css';

export type SettingsSearchProps<Id extends string> = {
  sections: readonly Id[];
  titleOf: (id: Id) => string;
  /** The element whose children are the sections. */
  root: RefObject<HTMLElement | null>;
  /** Whether single keys are shortcuts. */
  hasKeys: boolean;
};

const controls = 'input, select, textarea, button, a, summary';

/** Finds settings as the user types, with links to their sections. Enter goes to the first setting found. */
export function SettingsSearch<Id extends string>(props: SettingsSearchProps<Id>) {
  const { sections, titleOf, root, hasKeys } = props;
  const [typed, setTyped] = useState('');
  const found = useSettingsSearch(root, typed);
  useKeys([searchBinding], hasKeys);
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setTyped('');
    if (event.key !== 'Enter' || event.isComposing || !found) return;
    const all = root.current?.querySelectorAll<HTMLElement>(controls) ?? [];
    const isInHeader = (each: Element) => each.closest('.SettingsGroup > header') !== null;
    [...all].find((each) => each.checkVisibility() && !isInHeader(each))?.focus();
  };
  return (
    <search class="SettingsSearch">
      <SearchField
        id="find-setting"
        label={t('settings_find')}
        value={typed}
        onInput={setTyped}
        onKeyDown={press}
      />
      <SettingsIndex
        sections={found ? sections.filter((id) => found.sections.has(id)) : sections}
        titleOf={titleOf}
      />
      <p role="status">{found && foundLabel(found.rows, typed)}</p>
    </search>
  );
}

const searchBinding: KeyBinding = {
  keys: ['/'],
  group: 'move',
  label: '',
  run: () => document.getElementById('find-setting')?.focus(),
};

const foundLabel = (rows: number, typed: string): string =>
  rows === 0
    ? t('settings_foundNone', { typed: typed.trim() })
    : t('settings_found', { count: rows });
