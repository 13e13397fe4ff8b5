import { failureMessage } from '../../../lib/presenters/error-message.ts';
import { useUncaughtFailure } from '../../ui/dom/use-uncaught-failure.ts';
import { Toast } from '../../ui/Toast.tsx';
import { useToast } from '../../ui/use-toast.ts';
import './FailureToast.css';

/** Tells the user what failed, where the control that was used does not. */
export function FailureToast() {
  const toast = useToast();
  useUncaughtFailure((reason) => toast.showToast(failureMessage(reason)));
  return (
    <div class="FailureToast">
      <Toast toast={toast} />
    </div>
  );
}
