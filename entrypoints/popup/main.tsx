import '../../components/style/fonts.css';
import '../../components/style/tokens.css';
import '../../components/style/base.css';
import { render } from 'preact';
import { Popup } from '../../components/popup/Popup.tsx';
import { ErrorBoundary } from '../../components/ui/ErrorBoundary.tsx';
import { currentWindow } from '../../lib/platform/panel.ts';

const windowId = currentWindow();
const app = document.getElementById('app');
if (app) {
  render(
    <ErrorBoundary>
      <Popup windowId={windowId} />
    </ErrorBoundary>,
    app,
  );
}
