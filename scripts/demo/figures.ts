import type { ChromiumDriver } from '../chromium-driver.ts';

export interface Figures {
  articles: number;
  unread: number;
  badge: string;
}

/** Reads the figures from the running extension's database and toolbar button. */
export async function readFigures(driver: ChromiumDriver): Promise<Figures> {
  const [articles, unread, badge] = await Promise.all([
    driver.rows('articles'),
    driver.rows('unread'),
    driver.badge(),
  ]);
  return { articles: articles.length, unread: unread.length, badge: badge.text };
}

/** The figures as one line. */
export const formatFigures = ({ articles, unread, badge }: Figures): string =>
  `REEx Reader: ${articles} articles, ${unread} unread, badge "${badge}"`;
