/** How many unread articles were marked as read, and the action that undoes this; `null` if there were none. */
export interface MarkedRead {
  count: number;
  actionId: number | null;
}
