import { openTab } from '../../platform/tabs.ts';

type OpenedListener = (url: string) => Promise<void>;

let listener: OpenedListener | undefined;

/** Registers what follows `openInBackground`: once, when a page's app starts, which no first paint waits for. */
export function onOpenedInBackground(registered: OpenedListener): void {
  listener = registered;
}

/** Opens an original in a background tab. */
export async function openInBackground(url: string): Promise<void> {
  await openTab(url, false);
  await listener?.(url);
}
