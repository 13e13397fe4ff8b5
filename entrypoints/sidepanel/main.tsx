import '../../components/style/fonts.css';
import '../../components/style/tokens.css';
import '../../components/style/base.css';
import { render } from 'preact';
import { Panel } from '../../components/panel/Panel.tsx';
import { ErrorBoundary } from '../../components/ui/ErrorBoundary.tsx';
import { ownPanelView } from '../../lib/app/navigate.ts';

const view = await ownPanelView();
const app = document.getElementById('app');
if (app) {
  render(
    <ErrorBoundary>
      <Panel view={view} />
    </ErrorBoundary>,
    app,
  );
}
