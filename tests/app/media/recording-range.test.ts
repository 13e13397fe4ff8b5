import { expect, test } from 'vitest';
import { checkResponse } from '../../../lib/app/media/recording-range.ts';
import type { Recording } from '../../../lib/store/media/recordings.ts';

const recording: Recording = {
  url: 'https://rareearthexchanges.com/episode.mp3',
  kind: 'audio',
  articleIds: [1],
  state: 'wanted',
  type: '',
  bytes: 0,
  failures: 0,
  usedAt: 0,
  download: { size: null, validator: null, restarts: 0, refusal: null },
};

test.each(['unknown', '-5', ''])(
  'a recording whose length is said to be “%s” has no known length',
  async (length) => {
    const headers = { 'content-type': 'audio/mpeg', 'content-length': length };
    expect(await checkResponse(new Response('audio', { headers }), recording, 0)).toMatchObject({
      size: null,
      to: null,
      isWhole: true,
    });
  },
);

test('a recording whose length is said twice has that length', async () => {
  const headers = { 'content-type': 'audio/mpeg', 'content-length': '5, 5' };
  expect(await checkResponse(new Response('audio', { headers }), recording, 0)).toMatchObject({
    size: 5,
    to: 5,
  });
});
