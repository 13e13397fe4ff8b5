import { expect, test } from 'vitest';
import {
  type MediaErrorInfo,
  type PlaybackFailure,
  playbackFailure,
} from '../../../lib/presenters/episode.ts';

const error = { code: 4, message: '', online: true, isLocal: false };

test.each<[string, Partial<MediaErrorInfo>, PlaybackFailure]>([
  ['a missing file, in Chromium', { message: 'MEDIA_ELEMENT_ERROR: Format error' }, 'notFound'],
  ['a missing file, in Firefox', { message: '404: Not Found' }, 'notFound'],
  [
    'no network at the start',
    { message: 'MEDIA_ELEMENT_ERROR: Format error', online: false },
    'offline',
  ],
  [
    'an interrupted connection',
    { code: 2, message: 'PIPELINE_ERROR_READ: FFmpegDemuxer: data source error' },
    'connectionLost',
  ],
  ['a network lost during playback', { code: 2, message: 'Failed', online: false }, 'offline'],
  [
    'undecodable bytes, in Chromium',
    { message: 'DEMUXER_ERROR_COULD_NOT_OPEN: FFmpegDemuxer: open context failed' },
    'cannotPlay',
  ],
  [
    'undecodable bytes, in Firefox',
    { message: 'Failed to init decoder: NS_ERROR_DOM_MEDIA_METADATA_ERR' },
    'cannotPlay',
  ],
  ['a file that Firefox says nothing of', { message: 'Failed to open media' }, 'notOpened'],
  ['the same, offline', { message: 'Failed to open media', online: false }, 'offline'],
  ['undecodable audio', { code: 3 }, 'cannotPlay'],
  ['undecodable audio, offline', { code: 3, online: false }, 'cannotPlay'],
  ['any error of a downloaded file', { isLocal: true, online: false }, 'damaged'],
])('playback failure: %s', (_story, reported, expected) => {
  expect(playbackFailure({ ...error, ...reported })).toBe(expected);
});
