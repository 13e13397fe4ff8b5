const host = 'rareearthexchanges.com';
const origin = `https://${host}`;

/** The publisher that REEx Reader is for: its name and addresses. Another publisher means another `lib/site`. */
export const site = {
  name: 'Rare Earth Exchanges',
  origin,
  host,
  home: `${origin}/`,
  /** Where one subscribes to the newsletter: no page of its own is known. */
  newsletter: `${origin}/`,
} as const;

/** Whether a normalized address is on the publisher's own host, where all articles are. */
export const isOnSite = (url: string): boolean => url.startsWith(site.home);

/** Whether a host is the publisher's: its own or one below it. */
export const isSiteHost = (hostname: string): boolean =>
  hostname === host || hostname.endsWith(`.${host}`);

/** Attributes of an element with the publisher's words, around which the interface may be in another language. */
export const publisherText = { lang: 'en', dir: 'ltr' } as const;
