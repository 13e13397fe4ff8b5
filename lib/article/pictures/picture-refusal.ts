/** Why a wanted picture is not stored. */
export type PictureRefusal =
  /** The site no longer has it. */
  | 'gone'
  /** The file is not a picture that can be shown. */
  | 'notPicture'
  /** It is an SVG file. */
  | 'unsupported'
  | 'tooLarge'
  /** Several tries failed. */
  | 'failed'
  /** It was evicted to free space. */
  | 'evicted';
