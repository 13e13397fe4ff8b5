import { attributes, escapeMarkup } from '../markup.ts';

/** A channel with a known feed. */
export interface OpmlChannel {
  title: string;
  feed: string;
  /** The feed's website. */
  page: string;
}

/** The feeds as OPML 2.0, which other feed readers import. */
export function opmlDocument(
  title: string,
  channels: readonly OpmlChannel[],
  exportedAt: number,
): string {
  const outlines = channels.map(({ title: name, feed, page }) => {
    const facts = { type: 'rss', text: name, title: name, xmlUrl: feed, htmlUrl: page };
    return `    <outline${attributes(facts)}/>\n`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n  <head>\n' +
    `    <title>${escapeMarkup(title)}</title>\n` +
    `    <dateCreated>${new Date(exportedAt).toUTCString()}</dateCreated>\n` +
    `  </head>\n  <body>\n${outlines.join('')}  </body>\n</opml>\n`
  );
}
