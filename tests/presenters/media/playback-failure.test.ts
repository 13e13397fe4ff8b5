import { expect, test } from 'vitest';
import {
  type MediaErrorInfo,
  type PlaybackFailure,
  playbackFailure,
} from '../../../lib/presenters/media/playback-failure.ts';

const fault = { code: 4, message: '', online: true, isLocal: false };

test.each<[string, Partial<MediaErrorInfo>, PlaybackFailure]>([
  [
    'a file that is not there, in Chromium',
    { message: 'MEDIA_ELEMENT_ERROR: Format error' },
    'notFound',
  ],
  ['a file that is not there, in Firefox', { message: '404: Not Found' }, 'notFound'],
  ['no network', { message: 'MEDIA_ELEMENT_ERROR: Format error', online: false }, 'offline'],
  [
    'a connection that broke off',
    { code: 2, message: 'PIPELINE_ERROR_READ: FFmpegDemuxer: data source error' },
    'brokeOff',
  ],
  ['a network that went away', { code: 2, message: 'Failed', online: false }, 'offline'],
  [
    'bytes that make no sense, in Chromium',
    { message: 'DEMUXER_ERROR_COULD_NOT_OPEN: FFmpegDemuxer: open context failed' },
    'cannotPlay',
  ],
  [
    'bytes that make no sense, in Firefox',
    { message: 'Failed to init decoder: NS_ERROR_DOM_MEDIA_METADATA_ERR' },
    'cannotPlay',
  ],
  ['a sound that cannot be decoded', { code: 3 }, 'cannotPlay'],
  ['a sound that cannot be decoded, offline', { code: 3, online: false }, 'cannotPlay'],
  ['whatever is wrong with a download', { isLocal: true, online: false }, 'damaged'],
])('%s', (_story, told, expected) => {
  expect(playbackFailure({ ...fault, ...told })).toBe(expected);
});
