import type { Page } from 'playwright-core';

export interface SeedOptions {
  /** How many articles; a user has 10,000 after about three years. */
  count: number;
  /** Percentage of them that is unread; all by default. */
  unread?: number;
}

/**
 * Writes articles into the extension's database, one per hour, in several heights and kinds. They share one body,
 * since no flow opens more than a few.
 */
export async function seedArticles(
  page: Pick<Page, 'evaluate'>,
  options: SeedOptions,
): Promise<void> {
  // Newer than everything that the sample site publishes meanwhile.
  await page.evaluate(fillArticles, { ...options, now: Date.now() + 3_600_000 });
}

/** Writes the articles. Runs inside the extension. */
export async function fillArticles({
  count,
  unread: percentage = 100,
  now,
}: SeedOptions & { now: number }): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('reex-reader');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = database.transaction(['articles', 'unread', 'bodies'], 'readwrite');
  const [articles, unread, bodies] = ['articles', 'unread', 'bodies'].map((name) =>
    transaction.objectStore(name),
  );
  const turn = <T>(values: readonly [T, ...T[]], index: number): T =>
    values[index % values.length] ?? values[0];
  const titles = [
    'Separation Permits, Not Tonnage, Decide',
    'Two Furnaces',
    'Why the Second Magnet Plant Waits for Its Solvent Permit While the First One Ships',
  ] as const;
  const leads = [
    'Two of five licensed plants can make alloy today; the rest wait for permits.',
    '',
  ] as const;
  const paragraph = '<p>Separation, not ore, decides who can make a magnet this year.</p>';
  for (let index = 0; index < count; index += 1) {
    const id = 100_000 + index;
    const sortAt = now - index * 3_600_000;
    const topic = turn(['Policy', 'Mining', 'Recycling', 'Trade', 'Defense'], index);
    const categories = ['Magnets', topic];
    const sources = index % 4 === 0 ? [`source-${index % 240}.example`] : [];
    articles?.put({
      id,
      url: `https://rareearthexchanges.com/news/measured-${id}/`,
      channel: 'news',
      // One in 50 is an episode, one in 170 a weekly report.
      kind: index % 50 === 7 ? 'podcast' : index % 170 === 9 ? 'report' : 'news',
      title: `Measured Article ${index}: ${turn(titles, index)}`,
      author: turn(['The editors', 'The mining desk', 'The policy desk'], Math.floor(index / 3)),
      categories,
      categoryKeys: categories.map((value) => [value, sortAt]),
      publishedAt: sortAt,
      modifiedAt: null,
      keyPoints: [{ text: 'Two of five licensed plants can make alloy today.', points: [] }],
      lead: turn(leads, index),
      minutes: 4,
      sources,
      sourceKeys: sources.map((value) => [value, sortAt]),
      pictures: [],
      commentsUrl: null,
      commentCount: null,
      enclosure: null,
      isExcerpt: false,
      hash: 'measured',
      feedHash: 'measured',
      textFrom: 'feed',
      textVersion: 1_000,
      arrivedAt: sortAt,
      sortAt,
      listedAt: sortAt,
      changedAt: null,
      changes: [],
    });
    if ((index * percentage) % 100 < percentage) unread?.put({ articleId: id, listedAt: sortAt });
    const source = paragraph.repeat(40);
    // The first 50 unread articles can be opened.
    if (index * percentage < 5_000)
      bodies?.put({ articleId: id, hash: 'measured', seenAt: now, title: '', source });
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}
