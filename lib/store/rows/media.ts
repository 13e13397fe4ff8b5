import type { PictureRefusal } from '../../article/pictures/picture-retention.ts';

/** A picture or a recording that is kept, or is to be. The bytes lie apart. */
export interface MediaRow {
  url: string;
  kind: 'picture' | 'audio';
  /** The articles that show it. */
  articleIds: number[];
  /** `refused`: it was asked for, and is no picture, too large or gone. */
  state: 'wanted' | 'stored' | 'refused';
  /** Why a picture is refused. */
  why?: PictureRefusal;
  /** Size of a stored picture in pixels. */
  width?: number;
  height?: number;
  type: string;
  /** Bytes that are here; of a recording, also while it is not yet whole. */
  bytes: number;
  /** Failed tries in a row. */
  failures: number;
  usedAt: number;
  /** Of a recording only. */
  download?: DownloadState;
}

/** What has to be known to go on with a download. */
export interface DownloadState {
  /** Bytes of all of it; `null` until the server has said how many. */
  size: number | null;
  /** The server's name for this state of the file. Pieces of another one do not fit to those that are here. */
  validator: string | null;
  /** How often the file was another than before and was begun anew. */
  restarts: number;
  /** Why it is not here, and will not be before the reader asks again. */
  refusal: DownloadRefusal | null;
}

/** `room`: it had to make room for articles. */
export type DownloadRefusal =
  | 'gone'
  | 'notSound'
  | 'tooLarge'
  | 'overBudget'
  | 'unsteady'
  | 'breaksOff'
  | 'room';

/** The bytes of a picture. */
export interface PictureBlobRow {
  url: string;
  blob: Blob;
}

/** A piece of a recording, at its first byte: a download that broke off goes on behind the last one. */
export interface RecordingPartRow {
  url: string;
  offset: number;
  blob: Blob;
}
