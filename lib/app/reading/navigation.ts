import { writeTerms } from '../../article/lists/filter-terms.ts';
import type { ListFilter } from '../../article/lists/list-filter.ts';
import {
  openGuideTab,
  openHealthTab,
  openReaderTab,
  openSettingsTab,
} from '../../platform/page-tabs.ts';
import { openPanel, opensOnlySynchronously } from '../../platform/panel.ts';
import type { GuidePage } from '../../platform/runtime.ts';
import { readSettings } from '../../platform/settings.ts';
import { currentWindow, openTab } from '../../platform/tabs.ts';
import { site } from '../../site/site.ts';
import { copyView } from '../../store/lists/opened-views.ts';
import { startReading } from './reading-position.ts';
import { panelView, tabView } from './surface-names.ts';
import { updateView, viewOfSearch } from './update-view.ts';

/** Opens the reader in a tab of this page's window, showing what that window's panel shows. */
export async function openInTab(): Promise<void> {
  const windowId = await currentWindow();
  const at = Date.now();
  await copyView(panelView(windowId), tabView(at), at);
  await openReaderTab(windowId, at);
}

/**
 * Opens a window's side panel on an article, at the passage of a key point if one is given, or on its list. Must be
 * called as `openPanelAfter` says.
 */
export const openInPanel = (
  window: number | Promise<number>,
  articleId: number | null,
  keyPoint: string | null = null,
): Promise<boolean> =>
  openPanelAfter(window, async (view) => {
    if (articleId !== null) await startReading(articleId);
    await updateView(view, { articleId, keyPoint });
  });

/** Opens a window's side panel and searches for a text there. Must be called as `openPanelAfter` says. */
export const searchInPanel = (window: Promise<number>, text: string): Promise<boolean> =>
  openPanelAfter(window, (view) => updateView(view, viewOfSearch(text)));

/**
 * Opens a window's side panel with the view that `change` stores. Must be called synchronously from a click or key
 * press: only then does Firefox open the sidebar. Chromium closes the popup when the panel opens, so there the view is
 * stored first.
 */
export async function openPanelAfter(
  window: number | Promise<number>,
  change: (view: string) => Promise<void>,
): Promise<boolean> {
  const opened = opensOnlySynchronously ? openPanel(null) : null;
  const windowId = await window;
  await change(panelView(windowId));
  return opened ?? openPanel(windowId);
}

/** Opens the site's front page in the foreground. */
export const openSite = (): Promise<void> => openTab(site.home, true);

/** Opens the health page in a tab of this window. */
export const openHealth = async (): Promise<void> => openHealthTab(await currentWindow());

/** Opens the packaged guide in a tab of this window. */
export const openGuide = async (page: GuidePage = 'index'): Promise<void> =>
  openGuideTab(await currentWindow(), page);

/** Opens a problem report in a tab of this window. */
export const openReport = async (): Promise<void> =>
  openHealthTab(await currentWindow(), '#report');

/** Opens the part of the settings that says when a briefing is made, what rules do, or what is followed. */
export const openSettingsAt = async (part: 'briefing' | 'rules' | 'watch-lists'): Promise<void> =>
  openSettingsTab(await currentWindow(), `#${part}`);

/** Opens the settings with a new rule for this search. */
export async function openNewRule({
  text,
  filters,
}: {
  text: string;
  filters: readonly ListFilter[];
}): Promise<void> {
  const asked = new URLSearchParams({ text, terms: writeTerms(filters) });
  await openSettingsTab(await currentWindow(), `?${asked}#rules`);
}

/**
 * Opens a URL in a tab, in the foreground or background as the user prefers. Resolves to whether it is in the
 * foreground.
 */
export async function openLink(url: string): Promise<boolean> {
  const inFront = (await readSettings()).openLinksIn === 'foreground';
  await openTab(url, inFront);
  return inFront;
}
