import type { ComponentChildren } from 'preact';
import { Toast } from '../../ui/Toast.tsx';
import type { ToastState } from '../../ui/use-toast.ts';
import './Panel.css';

export type PanelFrameProps = { toast: ToastState; children: ComponentChildren };

/** The panel's content, with its toasts. */
export const PanelFrame = ({ toast, children }: PanelFrameProps) => (
  <div class="Panel">
    {children}
    <div class="toasts">
      <Toast toast={toast} />
    </div>
  </div>
);
