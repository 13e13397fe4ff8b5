/** Why the download of a recording was given up. */
export type DownloadRefusal =
  /** The server no longer has it. */
  | 'gone'
  | 'notAudio'
  | 'tooLarge'
  /** All recordings together would exceed the quota. */
  | 'overQuota'
  /** The file kept changing on the server. */
  | 'fileChanged'
  /** A server without range support broke off each time. */
  | 'interrupted'
  /** It was evicted to free space. */
  | 'evicted';
