import type { ReaderBrowser } from './chromium-driver.ts';

export interface Figures {
  articles: number;
  unread: number;
  badge: string;
}

/** The figures as they stand in the running extension: from its database, and from the toolbar button. */
export async function readFigures(reader: ReaderBrowser): Promise<Figures> {
  const [articles, unread, badge] = await Promise.all([
    reader.rows('articles'),
    reader.rows('unread'),
    reader.badge(),
  ]);
  return { articles: articles.length, unread: unread.length, badge: badge.text };
}

/** The figures as one line. */
export const report = ({ articles, unread, badge }: Figures): string =>
  `REEx Reader: ${articles} articles, ${unread} unread, badge "${badge}"`;
