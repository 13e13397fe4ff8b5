/**
 * One post: the columns of WordPress that reach a feed or a page. Every article under articles/ was written for this
 * project; none is the publisher's text.
 */
export interface SampleArticle {
  /** WordPress post id; also reachable as `/?p=<id>`. */
  id: number;
  /** Last segment of the permalink as WordPress stores it: lower case, Unicode percent-encoded in upper-case hex. */
  slug: string;
  /** `news` → /news/<slug>/, `podcast` → /podcast/<slug> (no trailing slash), `explainer` → /<slug>/ */
  type: 'news' | 'podcast' | 'explainer';
  /** As WordPress stores it: character references allowed, no markup. */
  title: string;
  /** Display name of the author. Never a person's name. */
  author: string;
  /** Places, sectors, companies: what the site uses as tags and feeds as `<category>`. */
  tags: string[];
  /** The post's content as WordPress renders it into `content:encoded`. */
  html: string;
  /** Podcasts only: the stated duration in seconds. */
  seconds?: number;
}
