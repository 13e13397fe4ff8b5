import '../../components/ui/style/fonts.css';
import '../../components/ui/style/tokens.css';
import '../../components/ui/style/base.css';
import { render } from 'preact';
import { Options } from '../../components/surfaces/settings/SettingsPage.tsx';
import { ErrorBoundary } from '../../components/surfaces/page-frame/ErrorBoundary.tsx';

const app = document.getElementById('app');
if (app) {
  render(
    <ErrorBoundary>
      <Options />
    </ErrorBoundary>,
    app,
  );
}
