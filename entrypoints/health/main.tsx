import '../../components/ui/style/fonts.css';
import '../../components/ui/style/tokens.css';
import '../../components/ui/style/base.css';
import { render } from 'preact';
import { HealthPage } from '../../components/surfaces/health/HealthPage.tsx';
import { ErrorBoundary } from '../../components/surfaces/page-frame/ErrorBoundary.tsx';
import { ProblemReport } from '../../components/surfaces/page-frame/ProblemReport.tsx';
import { UnlessErased } from '../../components/surfaces/page-frame/UnlessErased.tsx';

const app = document.getElementById('app');
if (app) {
  render(
    <ErrorBoundary report={ProblemReport}>
      <UnlessErased>
        <HealthPage />
      </UnlessErased>
    </ErrorBoundary>,
    app,
  );
}
