import { describe, expect, test } from 'vitest';
import { checkResponse } from '../../../lib/app/media/recording-range.ts';
import { recordingBounds } from '../../../lib/site/bounds.ts';
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

describe('after its first ten bytes, the rest of a recording', () => {
  const download = { size: 20, validator: '"a"', restarts: 0, refusal: null };
  const begun: Recording = { ...recording, bytes: 10, download };
  const failed = { kind: 'failed', failure: { kind: 'http', status: 206 } };

  test.each<[string, number, Record<string, string>, object]>([
    ['is stored', 206, { 'content-range': 'bytes 10-19/20', etag: '"a"' }, { from: 10, to: 20 }],
    [
      'needs no validator',
      206,
      { 'content-range': 'bytes 10-19/20' },
      { from: 10, isWhole: false },
    ],
    ['needs no size', 206, { 'content-range': 'bytes 10-19/*', etag: '"a"' }, { from: 10 }],
    [
      'is of another file if it has another size',
      206,
      { 'content-range': 'bytes 10-19/21', etag: '"a"' },
      { kind: 'fileChanged' },
    ],
    [
      'is of another file if it has another validator',
      206,
      { 'content-range': 'bytes 10-19/20', etag: '"b"' },
      { kind: 'fileChanged' },
    ],
    ['fails if it begins elsewhere', 206, { 'content-range': 'bytes 0-9/20' }, failed],
    ['fails if it does not say where it begins', 206, {}, failed],
    ['is of another file if there is none', 416, {}, { kind: 'fileChanged' }],
    [
      'is of another file if a server that knows ranges sends the whole',
      200,
      { 'accept-ranges': 'bytes' },
      { kind: 'fileChanged' },
    ],
    ['comes with the whole from other servers', 200, {}, { from: 0, isWhole: true }],
    [
      'is refused if it is too long',
      200,
      { 'content-length': String(recordingBounds.maxBytes + 1) },
      { kind: 'refused', refusal: 'tooLarge' },
    ],
    ['is refused if it is a page', 200, { 'content-type': 'text/html' }, { refusal: 'notAudio' }],
    ['is refused if it is not found', 404, {}, { kind: 'refused', refusal: 'gone' }],
  ])('%s', async (_case, status, given, expected) => {
    const headers = { 'content-type': 'audio/mpeg', ...given };
    const response = new Response('0123456789', { status, headers });
    expect(await checkResponse(response, begun, 0)).toMatchObject(expected);
  });
});
