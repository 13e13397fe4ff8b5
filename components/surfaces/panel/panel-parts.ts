import { ReadingView } from '../../reading/ReadingView.tsx';
import { DossierDialog } from '../../watch/DossierDialog.tsx';
import { BriefingPane } from './BriefingPane.tsx';
import { MyHighlightsView } from './MyHighlightsView.tsx';
import { PanelDialogs } from './PanelDialogs.tsx';
import { PanelDock } from './PanelDock.tsx';

/** What a panel shows beside its list of articles, or in its place. Loaded once that is painted. */
export const panelParts = {
  BriefingPane,
  DossierDialog,
  MyHighlightsView,
  PanelDialogs,
  PanelDock,
  ReadingView,
};

export type PanelParts = typeof panelParts;
