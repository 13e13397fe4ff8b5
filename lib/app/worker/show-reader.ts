import { openPanelTab } from '../../platform/page-tabs.ts';
import { isPanelOpen, openPanel } from '../../platform/panel.ts';
import { focusWindow, lastFocusedWindow } from '../../platform/tabs.ts';
import type { ViewChange } from '../../store/lists/views.ts';
import { panelView } from '../reading/surface-names.ts';
import { updateView } from '../reading/update-view.ts';

interface ReaderPlace {
  /** `null` or absent for the window that was focused last. */
  windowId?: number | null;
  /** Whether the panel was opened already, synchronously from the user's gesture. `null` if that was not tried. */
  opened: Promise<boolean> | null;
}

/** Shows this view in the panel of a window, or in a tab of that window if the browser opens no panel. */
export async function showReader(change: ViewChange, place: ReaderPlace): Promise<void> {
  const windowId = place.windowId ?? (await lastFocusedWindow());
  // If there is no window, the new one continues with the view that was shown last.
  await updateView(panelView(windowId ?? 0), change);
  if (windowId === null) return openPanelTab(null);
  if ((await place.opened) || (await isPanelOpen(windowId))) return focusWindow(windowId);
  if (!(await openPanel(windowId))) await openPanelTab(windowId);
}
