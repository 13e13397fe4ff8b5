import { expect, test } from 'vitest';
import { isPublisherUrl, recordingUrl } from '../../../lib/article/audio/recording-url.ts';

test.each([
  ['https://rareearthexchanges.com/54.mp3', true],
  ['http://rareearthexchanges.com/54.mp3', true],
  ['https://media.rareearthexchanges.com/54.mp3', false],
  ['https://rareearthexchanges.com.example.org/54.mp3', false],
  ['https://cdn.example.org/rareearthexchanges.com/54.mp3', false],
  ['https://rareearthexchanges.com:8443/54.mp3', false],
])('recording: %s can be downloaded: %s', (url, expected) => {
  expect(isPublisherUrl(recordingUrl({ url, type: 'audio/mpeg', length: null }))).toBe(expected);
});
