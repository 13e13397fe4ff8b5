import '../../components/style/fonts.css';
import '../../components/style/tokens.css';
import '../../components/style/base.css';
import { render } from 'preact';
import { Health } from '../../components/health/Health.tsx';
import { ErrorBoundary } from '../../components/ui/ErrorBoundary.tsx';

const app = document.getElementById('app');
if (app) {
  render(
    <ErrorBoundary>
      <Health />
    </ErrorBoundary>,
    app,
  );
}
