import type { DownloadRefusal } from '../../article/audio/download-refusal.ts';
import type { PictureRefusal } from '../../article/pictures/picture-refusal.ts';

/** A picture or recording that is stored, wanted or given up. Its bytes are in other tables. */
export interface MediaRow {
  url: string;
  kind: 'picture' | 'audio';
  /** The articles that show it. */
  articleIds: number[];
  /** `refused`: it is not a picture, too large, missing, or was evicted. */
  state: 'wanted' | 'stored' | 'refused';
  /** Why a picture is refused. */
  refusal?: PictureRefusal;
  /** Size of a stored picture in pixels. */
  width?: number;
  height?: number;
  type: string;
  /** Stored bytes; of a recording, those of a partial download as well. */
  bytes: number;
  /** Failed attempts in a row. */
  failures: number;
  /** When a picture that failed may be requested again. */
  nextTryAt?: number;
  /** How often decoding the picture has begun without ending, because it may have crashed the worker. */
  decodings?: number;
  usedAt: number;
  /** Only for recordings. */
  download?: DownloadState;
}

/** What is needed to resume a download. */
export interface DownloadState {
  /** Bytes of the whole file; `null` until the server has stated them. */
  size: number | null;
  /** The server's validator for this state of the file; parts of another state do not fit the stored ones. */
  validator: string | null;
  /** How often the download was restarted because the file had changed. */
  restarts: number;
  /** Why the download was given up; it stays so until the user asks again. */
  refusal: DownloadRefusal | null;
}

/** The bytes of a picture. */
export interface PictureBlobRow {
  url: string;
  blob: Blob;
}

/** A part of a recording, keyed by its first byte; an interrupted download resumes after the last part. */
export interface RecordingPartRow {
  url: string;
  offset: number;
  blob: Blob;
}
