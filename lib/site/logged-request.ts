import type { RequestPurpose } from './channel-id.ts';

/** One request and its outcome, as the request log keeps it. */
export interface LoggedRequest {
  at: number;
  purpose: RequestPurpose;
  url: string;
  /** The HTTP status; 0 if there was no response. */
  status: number;
  bytes: number;
  ms: number;
}
