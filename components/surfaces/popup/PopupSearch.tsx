import { Search } from 'lucide';
import { useLayoutEffect, useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/t.ts';
import { panelKind } from '../../../lib/platform/panel.ts';
import { SearchField } from '../../ui/fields/SearchField.tsx';
import { IconButton } from '../../ui/IconButton.tsx';

export type PopupSearchProps = {
  /** Receives the typed text unless it is empty. */
  onSearch: (text: string) => void;
  onClose: () => void;
};

const fieldId = 'popup-search';

/** The search field of the popup. It opens the panel with the search; the popup itself searches nothing. */
export function PopupSearch({ onSearch, onClose }: PopupSearchProps) {
  const [text, setText] = useState('');
  useLayoutEffect(() => document.getElementById(fieldId)?.focus(), []);
  const search = () => {
    if (text.trim() !== '') onSearch(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || !['Enter', 'Escape'].includes(event.key)) return;
    event.preventDefault();
    if (event.key === 'Enter') search();
    else onClose();
  };
  return (
    <search aria-label={t('search_label')}>
      <SearchField
        id={fieldId}
        label={t('search_label')}
        value={text}
        onInput={setText}
        onKeyDown={onKeyDown}
      />
      <IconButton icon={Search} label={t(`search_in_${panelKind}`)} onClick={search} />
    </search>
  );
}
