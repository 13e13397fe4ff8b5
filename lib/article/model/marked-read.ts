/** How many articles were unread in a range that was marked as read, and the action that undoes it; `null` if none was. */
export interface MarkedRead {
  count: number;
  actionId: number | null;
}
