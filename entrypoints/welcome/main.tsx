import '../../components/ui/style/fonts.css';
import '../../components/ui/style/tokens.css';
import '../../components/ui/style/base.css';
import { render } from 'preact';
import { ErrorBoundary } from '../../components/surfaces/page-frame/ErrorBoundary.tsx';
import { UnlessErased } from '../../components/surfaces/page-frame/UnlessErased.tsx';
import { WelcomePage } from '../../components/surfaces/welcome/WelcomePage.tsx';
import { afterPageWrite } from '../../lib/app/after-write.ts';
import { onWrite } from '../../lib/app/follow-up.ts';

onWrite(afterPageWrite);

const app = document.getElementById('app');
if (app) {
  render(
    <ErrorBoundary>
      <UnlessErased>
        <WelcomePage />
      </UnlessErased>
    </ErrorBoundary>,
    app,
  );
}
