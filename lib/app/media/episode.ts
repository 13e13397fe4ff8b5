import { readRecordingFile } from '../../store/media/recording-library.ts';
import { updatePlaybackPosition } from '../../store/user/playback-positions.ts';

/** The downloaded recording; `null` if there is none. */
export const readRecordingBlob = async (url: string): Promise<Blob | null> => {
  const file = await readRecordingFile(url, Date.now());
  // Firefox plays a file of several parts as a stream and can seek only within what it has read. In a single file it
  // can seek anywhere.
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

/** Shifts a transcript's times by this many more seconds. */
export const shiftTranscript = (articleId: number, seconds: number): Promise<void> =>
  updatePlaybackPosition(
    articleId,
    ({ transcriptOffset }) => ({ transcriptOffset: transcriptOffset + seconds }),
    Date.now(),
  );
