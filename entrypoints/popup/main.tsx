import '../../components/ui/style/fonts.css';
import '../../components/ui/style/tokens.css';
import '../../components/ui/style/base.css';
import { render } from 'preact';
import { ErrorBoundary } from '../../components/surfaces/page-frame/ErrorBoundary.tsx';
import { UnlessErased } from '../../components/surfaces/page-frame/UnlessErased.tsx';
import { Popup } from '../../components/surfaces/popup/Popup.tsx';
import { afterPageWrite } from '../../lib/app/after-write.ts';
import { onWrite } from '../../lib/app/follow-up.ts';
import { drawFirst } from '../../lib/app/reading/first-draw.ts';
import { currentWindow } from '../../lib/platform/panel.ts';

onWrite(afterPageWrite);

const windowId = currentWindow();
const app = document.getElementById('app');
if (app) {
  await drawFirst(() =>
    render(
      <ErrorBoundary>
        <UnlessErased>
          <Popup windowId={windowId} />
        </UnlessErased>
      </ErrorBoundary>,
      app,
    ),
  );
}
