import { ErrorBoundary } from '../../components/surfaces/page-frame/ErrorBoundary.tsx';
import { UnlessErased } from '../../components/surfaces/page-frame/UnlessErased.tsx';
import { Popup } from '../../components/surfaces/popup/Popup.tsx';
import { afterPageWrite } from '../../lib/app/after-write.ts';
import { onWrite } from '../../lib/app/follow-up.ts';
import { onOpenedInBackground } from '../../lib/app/reading/background-tab.ts';
import { markReadInBackgroundTab } from '../../lib/app/reading/mark-read-from-site.ts';
import { currentWindow } from '../../lib/platform/tabs.ts';

onWrite(afterPageWrite);
onOpenedInBackground(markReadInBackgroundTab);

export const app = (
  <ErrorBoundary>
    <UnlessErased>
      <Popup windowId={currentWindow()} />
    </UnlessErased>
  </ErrorBoundary>
);
