import { t } from '../../../lib/i18n/t.ts';
import { panelKind } from '../../../lib/platform/panel.ts';
import { Button } from '../../ui/Button.tsx';
import { Toast } from '../../ui/Toast.tsx';
import type { ToastState } from '../../ui/use-toast.ts';

export type PopupFooterProps = { toast: ToastState; onOpen: () => void };

/** The popup's toasts, and the button that opens the panel. */
export function PopupFooter({ toast, onOpen }: PopupFooterProps) {
  return (
    <footer>
      <Toast toast={toast} />
      <Button look="primary" onClick={onOpen}>
        {t(`action_readIn_${panelKind}`)}
      </Button>
    </footer>
  );
}
