import { openTab } from '../../platform/panel.ts';

/** Opens a URL in a background tab. */
export const openInBackground = (url: string): Promise<void> => openTab(url, false);
