import { expect, test } from 'vitest';
import { savePlaybackPosition, shiftTranscript } from '../../../lib/app/media/episode.ts';
import { readPlaybackPosition } from '../../../lib/store/user/playback-positions.ts';

test('transcript: each shift adds to the one before, however fast they follow', async () => {
  await savePlaybackPosition(9, 30, 300);
  await Promise.all([shiftTranscript(9, 0.5), shiftTranscript(9, 5), shiftTranscript(9, -0.5)]);
  expect(await readPlaybackPosition(9)).toMatchObject({
    articleId: 9,
    seconds: 30,
    duration: 300,
    transcriptOffset: 5,
  });
});
