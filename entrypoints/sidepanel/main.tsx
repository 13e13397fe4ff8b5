import '../../components/ui/style/fonts.css';
import '../../components/ui/style/tokens.css';
import '../../components/ui/style/base.css';
import { render } from 'preact';
import { ErrorBoundary } from '../../components/surfaces/page-frame/ErrorBoundary.tsx';
import { UnlessErased } from '../../components/surfaces/page-frame/UnlessErased.tsx';
import { Panel } from '../../components/surfaces/panel/Panel.tsx';
import { afterPageWrite } from '../../lib/app/after-write.ts';
import { onWrite } from '../../lib/app/follow-up.ts';
import { ownPanelView } from '../../lib/app/reading/navigation.ts';
import { prepareParser } from '../../lib/app/reading/prepare-parser.ts';

onWrite(afterPageWrite);

const view = await ownPanelView(location.search);
const app = document.getElementById('app');
if (app) {
  render(
    <ErrorBoundary>
      <UnlessErased>
        <Panel view={view} />
      </UnlessErased>
    </ErrorBoundary>,
    app,
  );
}
prepareParser();
