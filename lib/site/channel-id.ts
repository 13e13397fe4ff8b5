/** A feed of the site that is polled. */
export type ChannelId = 'news' | 'podcast';

/** What a request is for: a channel's feed or pages, or pictures, which articles of every channel show. */
export type RequestPurpose = ChannelId | 'pictures';
