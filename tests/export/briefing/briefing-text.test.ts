import { describe, expect, test } from 'vitest';
import type { Briefing } from '../../../lib/briefing/briefing.ts';
import {
  briefingMail,
  briefingMarkdown,
  briefingPlainText,
} from '../../../lib/export/briefing/briefing-text.ts';
import { sampleBriefing } from '../../support/builders/briefings.ts';
import { useTimeZone } from '../../support/time-zone.ts';

useTimeZone('America/New_York', 'en-US');

const address = 'https://rareearthexchanges.com/news/terbium/';
const publisher = 'Rare Earth Exchanges';

const sample = sampleBriefing('2026-11-24', address);
const plain = { kind: 'other', name: '' } as const;
const [point = { point: 0, text: '', also: [] }] = sample.sections[0]?.articles[0]?.points ?? [];

/** The sample with one article that has this many points, and one article without a sentence. */
const briefing = (points: number, text = 'Output [of *oxide*] rose.'): Briefing => ({
  ...sample,
  sections: [
    ...sample.sections,
    {
      ...plain,
      articles: [
        {
          url: `${address}2/`,
          version: 'v',
          title: '1. Oxide',
          points: Array.from({ length: points }, (_, at) => ({
            ...point,
            point: at,
            text,
            also: [],
          })),
        },
        {
          url: `${address}3/`,
          version: 'v',
          title: 'Empty',
          points: [{ ...point, point: null, text: '', also: [] }],
        },
      ],
    },
  ],
});

describe('a briefing as text', () => {
  test('has each article with its address, its points and who says the same', () => {
    expect(
      briefingPlainText(briefing(2), 5, publisher),
    ).toBe(`Briefing for Tuesday, November 24, 2026

5 articles since Nov 23, 2:00 AM

— Lynas Rare Earths —

Terbium from Malaysia
${address}

• Lynas ships its first terbium.
• Also: Again ${address}

— Other news —

1. Oxide
${address}2/

• Output [of *oxide*] rose.
• Output [of *oxide*] rose.

Empty
${address}3/

— The week —

• 34 articles in seven days
• More in the news than the week before:
• Lynas Rare Earths: 7 articles, 3 the week before

2 more articles aren’t in this briefing

From the Highlights of Rare Earth Exchanges
`);
  });

  test('is Markdown in which nothing of the publisher is markup', () => {
    const text = briefingMarkdown(briefing(1), 5, publisher);
    expect(text).toContain(`# Briefing for Tuesday, November 24, 2026\n\n5 articles`);
    expect(text).toContain(
      `## Lynas Rare Earths\n\n### [Terbium from Malaysia](${address})\n\n- Lynas ships`,
    );
    expect(text).toContain(`### [1. Oxide](${address}2/)\n\n- Output \\[of \\*oxide\\*\\] rose.\n`);
  });

  test('is the same twice', () => {
    expect(briefingPlainText(briefing(3), 5, publisher)).toBe(
      briefingPlainText(briefing(3), 5, publisher),
    );
  });
});

describe('an email with a briefing', () => {
  const bodyOf = (url: string): string => decodeURIComponent(url.split('&body=')[1] ?? '');

  test('has all of a short one', () => {
    const { url, isCut } = briefingMail(sample, 3, publisher);
    expect(isCut).toBe(false);
    expect(url).toMatch(/^mailto:\?subject=Briefing%20for%20Tuesday/);
    expect(bodyOf(url).replaceAll('\r\n', '\n')).toBe(briefingPlainText(sample, 3, publisher));
  });

  test.each([
    ['letters', 'Output of oxide rose.'],
    ['signs that are encoded', 'Ausstoß “höher” – 90 %'],
    ['half a sign', 'A lone \ud83e'],
  ])('ends behind a point of a long one, and says where the rest is: %s', (_what, text) => {
    for (let points = 1; points < 80; points += 1) {
      const { url, isCut } = briefingMail(briefing(points, text), 5, publisher);
      expect(url.length).toBeLessThan(1_800);
      if (!isCut) continue;
      const body = bodyOf(url).replaceAll('\r\n', '\n');
      const [kept = ''] = body.split('\n\nThe whole text is on the clipboard. Paste it here.\n');
      expect(kept.length).toBeLessThan(body.length);
      const whole = briefingPlainText(briefing(points, text), 5, publisher).toWellFormed();
      expect(whole.startsWith(`${kept}\n`)).toBe(true);
      // The article without a sentence has only its address.
      expect(kept.split('\n').at(-1)).toMatch(/^(?:• |https:)/);
    }
  });
});
