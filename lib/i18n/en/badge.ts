import { formatNumber } from '../format-number.ts';

/** What the toolbar button says when it is pointed at. */
export const badgeWords = {
  title: (unread: number) =>
    unread === 0 ? 'REEx Reader: nothing unread' : `REEx Reader: ${formatNumber(unread)} unread`,
} as const;

/** What notifications of new articles say. */
export const notificationWords = {
  summary: (count: number) => `${formatNumber(count)} new articles`,
  save: 'Save',
} as const;
