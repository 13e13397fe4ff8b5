import { expect, test } from 'vitest';
import { playbackProgressLabel, recordingFacts } from '../../../lib/presenters/episode.ts';

const sound = (length: number | null, seconds?: number) => ({
  url: 'https://rareearthexchanges.com/54.mp3',
  type: 'audio/mpeg',
  length,
  ...(seconds !== undefined && { seconds }),
});

test.each([
  [sound(23_680_044, 2_960), undefined, '49:20 · 23.7\u00a0MB'],
  [sound(23_680_044, 2_960), { seconds: 1, duration: 3_661 }, '1:01:01 · 23.7\u00a0MB'],
  [sound(null, 2_960), undefined, '49:20'],
  [sound(1), undefined, ''],
  [sound(29_000_000), undefined, '29\u00a0MB'],
])('episode length: %j, played %j: %s', (enclosure, playback, expected) => {
  expect(recordingFacts(enclosure, playback)).toBe(expected);
});

test.each([
  ['never', undefined, 2_960, null],
  ['for less than a second', { seconds: 0.5, duration: 2_960 }, 2_960, null],
  ['in part', { seconds: 724.9, duration: 2_490 }, 2_960, 'Played up to 12:04'],
  ['in part, of unknown length', { seconds: 724, duration: null }, null, 'Played up to 12:04'],
  ['except for the last seconds', { seconds: 2_486, duration: 2_490 }, null, 'Played to the end'],
  ['to the announced end', { seconds: 2_486, duration: null }, 2_490, 'Played to the end'],
])('episode progress: played %s', (_story, playback, announced, expected) => {
  expect(playbackProgressLabel(playback, announced)).toBe(expected);
});
