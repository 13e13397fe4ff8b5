/** Why the next check is due when it is; shown on the health page. */
export type CheckReason =
  | 'interval'
  /** The server or feed asked for a longer interval than the user's. */
  | 'requested'
  | 'skipWindow'
  | 'retry'
  | 'retryAfter'
  | 'offline'
  | 'absent';

export interface NextCheck {
  at: number;
  reason: CheckReason;
}
