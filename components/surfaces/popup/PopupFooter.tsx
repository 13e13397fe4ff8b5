import { PanelsTopLeft, Search } from 'lucide';
import { useLayoutEffect, useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/t.ts';
import { panelKind } from '../../../lib/platform/panel.ts';
import { Button } from '../../ui/Button.tsx';
import { SearchField } from '../../ui/fields/SearchField.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Toast } from '../../ui/Toast.tsx';
import type { ToastState } from '../../ui/use-toast.ts';

export type PopupFooterProps = {
  toast: ToastState;
  /** Whether the search box replaces the buttons. */
  isSearching: boolean;
  onSearching: (isSearching: boolean) => void;
  onSearch: (text: string) => void;
  onOpen: () => void;
  onOpenTab: () => void;
};

/** The popup's toasts, and the buttons that open the panel, the search box and a reader tab. */
export function PopupFooter(props: PopupFooterProps) {
  const { toast, isSearching, onSearching, onSearch, onOpen, onOpenTab } = props;
  return (
    <footer>
      <Toast toast={toast} />
      {isSearching ? (
        <PopupSearch onSearch={onSearch} onClose={() => onSearching(false)} />
      ) : (
        <>
          <Button look="primary" onClick={onOpen}>
            {t(`action_readIn_${panelKind}`)}
          </Button>
          <IconButton icon={Search} label={t('search_label')} onClick={() => onSearching(true)} />
          <IconButton icon={PanelsTopLeft} label={t('action_openReaderTab')} onClick={onOpenTab} />
        </>
      )}
    </footer>
  );
}

type PopupSearchProps = {
  /** Receives the typed text unless it is empty. */
  onSearch: (text: string) => void;
  onClose: () => void;
};

const fieldId = 'popup-search';

/** The search field of the popup. It opens the panel with the search; the popup itself searches nothing. */
function PopupSearch({ onSearch, onClose }: PopupSearchProps) {
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
