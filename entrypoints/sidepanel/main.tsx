import '../../components/ui/style/fonts.css';
import '../../components/ui/style/tokens.css';
import '../../components/ui/style/base.css';
import { render } from 'preact';
import { ErrorBoundary } from '../../components/surfaces/page-frame/ErrorBoundary.tsx';
import { UnlessErased } from '../../components/surfaces/page-frame/UnlessErased.tsx';
import { Panel } from '../../components/surfaces/panel/Panel.tsx';
import { afterPageWrite } from '../../lib/app/after-write.ts';
import { onWrite } from '../../lib/app/follow-up.ts';
import { ownSurface } from '../../lib/app/reading/early-answers.ts';
import { drawFirst } from '../../lib/app/reading/first-draw.ts';

onWrite(afterPageWrite);

/** Loaded once the list is painted. */
const loadParts = async () =>
  (await import('../../components/surfaces/panel/panel-parts.ts')).panelParts;

const view = await ownSurface();
const app = document.getElementById('app');
if (app) {
  await drawFirst(() =>
    render(
      <ErrorBoundary>
        <UnlessErased>
          <Panel view={view} loadParts={loadParts} />
        </UnlessErased>
      </ErrorBoundary>,
      app,
    ),
  );
}
