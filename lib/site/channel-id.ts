/** A feed of the site that is polled. */
export type ChannelId = 'news' | 'podcast';

/** What a request is for: a channel's feed or pages, or pictures, which belong to no channel. */
export type RequestPurpose = ChannelId | 'pictures';
