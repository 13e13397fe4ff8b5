import { PanelsTopLeft, Search } from 'lucide';
import { t } from '../../../lib/i18n/t.ts';
import { panelKind } from '../../../lib/platform/panel.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Toast } from '../../ui/Toast.tsx';
import type { ToastState } from '../../ui/use-toast.ts';
import { PopupSearch } from './PopupSearch.tsx';

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
