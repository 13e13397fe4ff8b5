/** One feed document as its format has it, before anything is judged. Every field is text as written, `''` where absent. */
export interface RawFeed {
  format: 'rss' | 'rdf' | 'atom';
  items: RawItem[];
  hints: RawHints;
}

/** RSS 2.0 `<item>`, RSS 1.0 `<item>` or Atom `<entry>`; text and markup are still the publisher's. */
export interface RawItem {
  title: string;
  link: string;
  guid: string;
  comments: string;
  published: string;
  updated: string;
  author: string;
  categories: string[];
  /** The excerpt. */
  summary: string;
  /** The full text, where the feed carries it. */
  content: string;
  commentCount: string;
  enclosures: RawEnclosure[];
  /** Of an episode: how long it plays. */
  duration: string;
}

export interface RawEnclosure {
  url: string;
  type: string;
  length: string;
}

/** An item in which nothing has been said yet. */
export function emptyItem(): RawItem {
  return {
    title: '',
    link: '',
    guid: '',
    comments: '',
    published: '',
    updated: '',
    author: '',
    categories: [],
    summary: '',
    content: '',
    commentCount: '',
    enclosures: [],
    duration: '',
  };
}

/** How often the feed wants to be visited, as written. */
export interface RawHints {
  /** Minutes. */
  ttl: string;
  updatePeriod: string;
  updateFrequency: string;
  skipHours: string[];
  skipDays: string[];
}

/** A feed that asks for nothing. */
export function emptyHints(): RawHints {
  return { ttl: '', updatePeriod: '', updateFrequency: '', skipHours: [], skipDays: [] };
}
