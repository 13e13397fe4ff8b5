import { readRecordingFile } from '../../store/media/recording-library.ts';
import { updatePlaybackPosition } from '../../store/user/playback-positions.ts';

/** The downloaded recording; `null` where there is none. */
export const readRecordingBlob = async (url: string): Promise<Blob | null> => {
  const file = await readRecordingFile(url, Date.now());
  // Firefox plays a file of several parts as a stream, in which it can seek no farther than it has read: made one file, it can.
  return file && import.meta.env.FIREFOX ? new Response(file).blob() : file;
};

/** Saves how far an episode was played. */
export const savePlaybackPosition = (
  articleId: number,
  seconds: number,
  duration: number | null,
): Promise<void> =>
  updatePlaybackPosition(
    articleId,
    duration === null ? { seconds } : { seconds, duration },
    Date.now(),
  );

/** Shifts a transcript's times by some seconds more. */
export const shiftTranscript = (articleId: number, seconds: number): Promise<void> =>
  updatePlaybackPosition(
    articleId,
    ({ transcriptOffset }) => ({ transcriptOffset: transcriptOffset + seconds }),
    Date.now(),
  );
