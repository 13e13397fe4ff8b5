import { ReadingView } from '../../reading/ReadingView.tsx';
import { DossierDialog } from '../../watch/DossierDialog.tsx';
import { ReadingBoundary } from '../page-frame/ReadingBoundary.tsx';
import { BriefingPane } from './BriefingPane.tsx';
import { MyHighlightsView } from './MyHighlightsView.tsx';
import { PanelDialogs } from './PanelDialogs.tsx';
import { PanelDock } from './PanelDock.tsx';

/** The parts of a panel that its list of articles doesn't need. Loaded once the list is painted. */
export const panelParts = {
  BriefingPane,
  DossierDialog,
  MyHighlightsView,
  PanelDialogs,
  PanelDock,
  ReadingBoundary,
  ReadingView,
};

export type PanelParts = typeof panelParts;
