import { browser } from 'wxt/browser';
import type { Badge } from '../presenters/badge.ts';

/** The accent of the light theme, and a gray for counts that may be out of date; white text is legible on both. */
const colors = { current: '#5b3fd1', stale: '#6b6775', text: '#ffffff' } as const;

/** Sets the toolbar button's tooltip, until the badge is updated. */
export const setButtonTitle = (title: string): Promise<void> => browser.action.setTitle({ title });

/** Shows the badge. Works in extension pages as well as in the worker. */
export async function setBadge({ text, stale, title }: Badge): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color: stale ? colors.stale : colors.current }),
    browser.action.setBadgeTextColor({ color: colors.text }),
    browser.action.setTitle({ title }),
  ]);
}

/** Resets the badge and the tooltip. */
export async function clearBadge(): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text: '' }),
    browser.action.setTitle({ title: '' }),
  ]);
}
