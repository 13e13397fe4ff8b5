import type { Enclosure } from '../../feed/item.ts';
import { site } from '../../site/site.ts';

/** Where a recording is asked for. An extension's page plays nothing that comes unencrypted, and browsers ask so, too. */
export const recordingUrl = ({ url }: Enclosure): string => url.replace(/^http:/, 'https:');

/** Whether the reader may fetch what is there; what lies on another host can only be streamed. */
export const isPublisherUrl = (url: string): boolean => new URL(url).origin === site.origin;
