import { currentWindow } from '../../platform/tabs.ts';

/** Names the popup's view row; there is only one popup. */
export const popupView = 'popup';

/** Names the view row of a window's panel. */
export const panelView = (windowId: number): string => `panel:${windowId}`;

/** Names the view row of a reader in a tab of its own. */
export const tabView = (id: string | number): string => `tab:${id}`;

/** Names the view row of the page at this address. */
export async function surfaceAt({
  pathname,
  search,
}: Pick<Location, 'pathname' | 'search'>): Promise<string> {
  if (pathname === '/popup.html') return popupView;
  const id = new URLSearchParams(search).get('tab');
  return id === null ? panelView(await currentWindow()) : tabView(id);
}
