import { readRecordingFile } from '../../store/media/recording-library.ts';
import { updatePlaybackPosition } from '../../store/user/playback-positions.ts';

/** The downloaded recording; `null` where there is none. */
export const readRecordingBlob = (url: string): Promise<Blob | null> =>
  readRecordingFile(url, Date.now());

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

/** Saves by how much the transcript's times are shifted. */
export const saveTranscriptOffset = (articleId: number, offset: number): Promise<void> =>
  updatePlaybackPosition(articleId, { transcriptOffset: offset }, Date.now());
