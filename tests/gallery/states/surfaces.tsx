import { HealthPage } from '../../../components/surfaces/health/HealthPage.tsx';
import { Panel } from '../../../components/surfaces/panel/Panel.tsx';
import { Popup } from '../../../components/surfaces/popup/Popup.tsx';
import { SettingsPage } from '../../../components/surfaces/settings/SettingsPage.tsx';
import { panelView } from '../../../lib/app/reading/navigation.ts';
import type { GalleryState } from '../state.ts';

const windowId = 1;

export const PanelSurface = () => <Panel view={panelView(windowId)} />;
export const PopupSurface = () => <Popup windowId={Promise.resolve(windowId)} />;

export const surfaceStates: GalleryState[] = [
  { name: 'surfaces/popup: unread', site: {}, isPage: true, draw: () => <PopupSurface /> },
  { name: 'surfaces/panel: unread', site: {}, isPage: true, draw: () => <PanelSurface /> },
  { name: 'surfaces/settings', site: {}, isPage: true, draw: () => <SettingsPage /> },
  { name: 'surfaces/health', site: {}, isPage: true, draw: () => <HealthPage /> },
];
