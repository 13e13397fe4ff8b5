import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { itemXml } from '../../../scripts/sample-site/feed/item-xml.ts';
import { markupExamples } from '../../../scripts/sample-site/markup-examples.ts';
import { initialPosts } from '../../../scripts/sample-site/posts.ts';
import { initialPostCount, sampleArticles } from '../../../scripts/sample-site/sample-articles.ts';

const fewestArticles = 60;
const requiredBlocks = new Set(['p', 'li', 'h2', 'h3', 'td', 'figcaption', 'pre']);

const posts = initialPosts(sampleArticles, Date.UTC(2026, 10, 24, 15));

function visibleWords(html: string): number {
  const text = DomUtils.textContent(parseDocument(html));
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function blockTexts(html: string): string[] {
  return DomUtils.findAll(({ name }) => requiredBlocks.has(name), parseDocument(html).children).map(
    (block) => DomUtils.textContent(block).replace(/\s+/g, ' ').trim(),
  );
}

describe('sample articles', () => {
  it('are enough, with enough held back', () => {
    expect(sampleArticles.length).toBeGreaterThanOrEqual(fewestArticles);
    expect(sampleArticles.length - initialPostCount).toBeGreaterThanOrEqual(20);
  });

  it('have unique ids and slugs', () => {
    expect(new Set(sampleArticles.map(({ id }) => id)).size).toBe(sampleArticles.length);
    expect(new Set(sampleArticles.map(({ slug }) => slug)).size).toBe(sampleArticles.length);
  });

  it.each(sampleArticles)('$slug has 300 to 1,200 visible words', ({ html }) => {
    const words = visibleWords(html);
    expect(words).toBeGreaterThanOrEqual(300);
    expect(words).toBeLessThanOrEqual(1_200);
  });

  it('share no paragraph', () => {
    const owners = new Map<string, Set<string>>();
    for (const { slug, html } of sampleArticles) {
      for (const text of blockTexts(html).filter(({ length }) => length > 40)) {
        owners.set(text, (owners.get(text) ?? new Set()).add(slug));
      }
    }
    expect([...owners].filter(([, slugs]) => slugs.size > 1)).toEqual([]);
  });

  it('start with what the first page should show', () => {
    const firstPage = sampleArticles.slice(0, 10).map(({ slug }) => slug);
    expect(firstPage).toContain('no-one-owns-the-chain');
    expect(firstPage).toContain('rare-earth-exchanges-equities-weekly-update-november-16-20-2026');
    expect(firstPage).toContain('s2-e51');
    expect(sampleArticles.slice(0, 10).some(({ html }) => html.includes('<figure'))).toBe(true);
  });
});

describe('sample site: markup table', () => {
  it.each(Object.entries(markupExamples))('%s is shown by its article', (_, { slug, isIn }) => {
    const post = posts.find((candidate) => candidate.slug === slug);
    expect(post && isIn(itemXml(post))).toBe(true);
  });
});
