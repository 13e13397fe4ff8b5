import { ErrorBoundary } from '../../components/surfaces/page-frame/ErrorBoundary.tsx';
import { UnlessErased } from '../../components/surfaces/page-frame/UnlessErased.tsx';
import { Panel } from '../../components/surfaces/panel/Panel.tsx';
import { afterPageWrite } from '../../lib/app/after-write.ts';
import { onWrite } from '../../lib/app/follow-up.ts';
import { onOpenedInBackground } from '../../lib/app/reading/background-tab.ts';
import { ownSurface } from '../../lib/app/reading/early-answers.ts';
import { markReadInBackgroundTab } from '../../lib/app/reading/mark-read-from-site.ts';

onWrite(afterPageWrite);
onOpenedInBackground(markReadInBackgroundTab);

/** Loaded once the list is painted. */
const loadParts = async () => {
  const { panelParts } = await import('../../components/surfaces/panel/panel-parts.ts');
  return panelParts;
};

export const app = (
  <ErrorBoundary>
    <UnlessErased>
      <Panel view={await ownSurface()} loadParts={loadParts} />
    </UnlessErased>
  </ErrorBoundary>
);
