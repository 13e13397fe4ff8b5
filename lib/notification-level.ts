/** How something is announced, the loudest level first. `silent`: without a sound, in browsers that support that. */
export const notificationLevels = ['on', 'silent', 'off'] as const;

export type NotificationLevel = (typeof notificationLevels)[number];

/** The loudest of some levels; `off` if there are none. */
export const loudest = (levels: readonly NotificationLevel[]): NotificationLevel =>
  notificationLevels.find((level) => levels.includes(level)) ?? 'off';

/** The quieter of two levels. */
export const quieter = (one: NotificationLevel, other: NotificationLevel): NotificationLevel =>
  one === 'off' || other === 'off' ? 'off' : one === 'silent' ? one : other;
