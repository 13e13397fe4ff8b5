import { openInBackground } from '../../lib/app/reading/background-tab.ts';

/**
 * What clicks on a headline, or on what leads to its article, do: with Ctrl or ⌘, or the middle button, the original
 * opens in a background tab.
 */
export const headlineClicks = (url: string, onOpen: () => void) => ({
  onClick: ({ ctrlKey, metaKey }: MouseEvent) =>
    ctrlKey || metaKey ? void openInBackground(url) : onOpen(),
  onAuxClick: ({ button }: MouseEvent) => button === 1 && void openInBackground(url),
  // The middle button would start to scroll.
  onMouseDown: (event: MouseEvent) => event.button === 1 && event.preventDefault(),
});
