import type { ChannelId } from './channel-id.ts';
import { site } from './site.ts';

/** Where a channel's feed may be, and how it is recognized. */
export interface ChannelSource {
  id: ChannelId;
  /** Addresses to try, best first: the site documents none of them. */
  candidates: readonly string[];
  /** Pages that may announce the feed when no candidate is one. */
  pages: readonly string[];
  /** A feed belongs to this channel only if at least one item's link matches. */
  accepts: RegExp;
  /** Whether a missing feed is shown as a failure; otherwise the site just doesn't offer the channel. */
  required: boolean;
}

const { origin } = site;

/**
 * The channel of articles. News is a custom post type of this WordPress site, so the main feed may lack it and comes
 * last.
 */
export const newsChannel = {
  id: 'news',
  candidates: [`${origin}/feed/?post_type=news-archive`, `${origin}/news/feed/`, `${origin}/feed/`],
  pages: [`${origin}/`, `${origin}/news/`],
  accepts: /^https:\/\/rareearthexchanges\.com\/news\/[^/]/,
  required: true,
} as const satisfies ChannelSource;

/** The channel of episodes. */
export const podcastChannel = {
  id: 'podcast',
  candidates: [
    `${origin}/podcast/feed/`,
    `${origin}/feed/podcast/`,
    `${origin}/feed/?post_type=podcast`,
  ],
  pages: [],
  accepts: /^https:\/\/rareearthexchanges\.com\/podcast\/[^/]/,
  required: false,
} as const satisfies ChannelSource;

/** The channels in polling order. */
export const channels: readonly ChannelSource[] = [newsChannel, podcastChannel];

const sources: Readonly<Record<ChannelId, ChannelSource>> = {
  news: newsChannel,
  podcast: podcastChannel,
};

/** Where a channel's feed may be. */
export const channelSource = (id: ChannelId): ChannelSource => sources[id];
