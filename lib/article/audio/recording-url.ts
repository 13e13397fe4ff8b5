import type { Enclosure } from '../../feed/feed-item.ts';
import { site } from '../../site/site.ts';

/** The address from which a recording is requested. Extension pages can't play media over http. */
export const recordingUrl = ({ url }: Enclosure): string => url.replace(/^http:/, 'https:');

/** Whether the recording can be downloaded; a recording on another host can only be streamed. */
export const isPublisherUrl = (url: string): boolean => new URL(url).origin === site.origin;
