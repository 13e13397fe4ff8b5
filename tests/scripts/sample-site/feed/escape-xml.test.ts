import { describe, expect, it } from 'vitest';
import { xmlText } from '../../../../scripts/sample-site/feed/escape-xml.ts';
import { sampleArticles } from '../../../../scripts/sample-site/sample-articles.ts';
import { feedDocument, newsFeedPath, newsroom } from './read-feed-xml.ts';

describe('sample site: XML', () => {
  it('is well formed for every article', () => {
    const room = newsroom(sampleArticles.length);
    const source = Array.from({ length: 6 }, (_, page) =>
      feedDocument(`${newsFeedPath}&paged=${page + 1}`, room),
    );
    for (const page of [...source, feedDocument('/podcast/feed/', room)]) {
      const outsideCdata = page.replace(/<!\[CDATA\[.*?\]\]>/gs, '');
      expect(outsideCdata).not.toMatch(/&(?!(?:#\d+|#x[\da-f]+|amp|lt|gt|quot|apos);)/i);
      const open: string[] = [];
      for (const [, closing, name = '', selfClosing] of outsideCdata.matchAll(
        /<(\/?)([\w:]+)[^>]*?(\/?)>/g,
      )) {
        if (closing) expect(open.pop()).toBe(name);
        else if (!selfClosing) open.push(name);
      }
      expect(open).toEqual([]);
    }
  });

  it.each([
    ['Oxides & Metals', 'Oxides &#038; Metals'],
    ['Oxides &#038; Metals &amp; more', 'Oxides &#038; Metals &amp; more'],
    ['a&nbsp;b &copy; c', 'a&#160;b &#038;copy; c'],
    ['1 < 2 "so"', '1 &lt; 2 &quot;so&quot;'],
  ])('writes %s as %s', (text, written) => {
    expect(xmlText(text)).toBe(written);
  });
});
