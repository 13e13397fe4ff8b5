/** What the browser's context menus offer on links and pages of the site. */
export const menuActions = ['save', 'read'] as const;

export type MenuAction = (typeof menuActions)[number];
