import { PanelsTopLeft } from 'lucide';
import { t } from '../../../lib/i18n/t.ts';
import { panelKind } from '../../../lib/platform/panel.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Toast } from '../../ui/Toast.tsx';
import type { ToastState } from '../../ui/use-toast.ts';

export type PopupFooterProps = { toast: ToastState; onOpen: () => void; onOpenTab: () => void };

/** The popup's toasts, and the buttons that open the panel and a reader tab. */
export function PopupFooter({ toast, onOpen, onOpenTab }: PopupFooterProps) {
  return (
    <footer>
      <Toast toast={toast} />
      <Button look="primary" onClick={onOpen}>
        {t(`action_readIn_${panelKind}`)}
      </Button>
      <IconButton icon={PanelsTopLeft} label={t('action_openReaderTab')} onClick={onOpenTab} />
    </footer>
  );
}
