import { browser } from 'wxt/browser';
import type { Badge } from '../presenters/notify/badge.ts';
import type { BadgeColor } from '../settings.ts';

/** White text is legible on each. Violet is the accent of the light theme. */
const colors: Readonly<Record<BadgeColor, string>> = {
  violet: '#5b3fd1',
  blue: '#1f5fb8',
  green: '#1b7340',
  red: '#b3261e',
};

/** For counts that may be out of date. */
const staleColor = '#6b6775';

/** Sets the toolbar button's tooltip, until the badge is updated. */
export const setButtonTitle = (title: string): Promise<void> => browser.action.setTitle({ title });

/** Shows the badge. Works in extension pages as well as in the worker. */
export async function setBadge({ text, stale, color, title }: Badge): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color: stale ? staleColor : colors[color] }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
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

/** Whether the button is visible without a menu. */
export async function isPinned(): Promise<boolean> {
  return (await browser.action.getUserSettings()).isOnToolbar ?? true;
}
