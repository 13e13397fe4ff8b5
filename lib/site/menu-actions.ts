/** What the browser's context menus offer on links and pages of the site. */
export type MenuAction = 'save' | 'read';

export const menuActions = ['save', 'read'] as const satisfies readonly MenuAction[];
