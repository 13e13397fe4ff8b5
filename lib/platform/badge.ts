import { browser } from 'wxt/browser';
import type { Badge } from '../presenters/notifications/badge.ts';

/** The accent of the light theme, and a grey that says "as far as known"; both carry white text. */
const colors = { current: '#5b3fd1', stale: '#6b6775', text: '#ffffff' } as const;

/** What the toolbar button says when it is pointed at, until the badge is shown anew. */
export const setButtonTitle = (title: string): Promise<void> => browser.action.setTitle({ title });

/** Puts a badge on the toolbar button. Extension pages may do this as well as the worker. */
export async function setBadge({ text, stale, title }: Badge): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color: stale ? colors.stale : colors.current }),
    browser.action.setBadgeTextColor({ color: colors.text }),
    browser.action.setTitle({ title }),
  ]);
}

/** The button as it was before anything was counted. */
export async function clearBadge(): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text: '' }),
    browser.action.setTitle({ title: '' }),
  ]);
}
