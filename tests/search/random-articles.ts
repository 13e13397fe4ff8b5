import type { SearchedArticle } from '../../lib/search/index/index-document.ts';
import { pick } from '../support/seeded-random.ts';

/** Words as they are written, each with its terms. The terms were written by hand from the rules. */
export const vocabulary: Readonly<Record<string, readonly string[]>> = {
  rare: ['rare'],
  earth: ['earth'],
  the: ['the'],
  Earths: ['earths'],
  magnet: ['magnet'],
  of: ['of'],
  magnets: ['magnets'],
  magnetic: ['magnetic'],
  Magnetization: ['magnetization'],
  US: ['us'],
  dysprosium: ['dysprosium'],
  dysprosia: ['dysprosia'],
  Terbium: ['terbium'],
  separation: ['separation'],
  separate: ['separate'],
  separated: ['separated'],
  refinery: ['refinery'],
  refineries: ['refineries'],
  export: ['export'],
  exports: ['exports'],
  exported: ['exported'],
  license: ['license'],
  licence: ['licence'],
  sky: ['sky'],
  skies: ['skies'],
  dying: ['dying'],
  die: ['die'],
  China: ['china'],
  'ex-China': ['ex', 'china'],
  'Dy/Tb': ['dy', 'tb'],
  'Fe₁₆N₂': ['fe16n2'],
  NdPr: ['ndpr'],
  'U.S.': ['us'],
  'Lynas’s': ['lynas'],
  '1,200.5': ['1200.5'],
  稀土磁铁: ['稀土', '土磁', '磁铁', '铁'],
  稀土: ['稀土', '土'],
  policy: ['policy'],
  price: ['price'],
  prices: ['prices'],
  pricing: ['pricing'],
  supply: ['supply'],
  supplier: ['supplier'],
  mine: ['mine'],
  mining: ['mining'],
  mined: ['mined'],
  Łódź: ['lodz'],
};

const words = Object.keys(vocabulary);

/** A text of `length` words. The first words of the vocabulary are the most frequent. */
export function randomText(length: number, random: () => number): string {
  const of = Array.from({ length }, () => words[Math.floor(random() ** 2 * words.length)] ?? '');
  return of.join(' ');
}

/** An article with random words in all fields. */
export function randomArticle(articleId: number, random: () => number): SearchedArticle {
  const text = (most: number) => randomText(1 + Math.floor(random() * most), random);
  return {
    articleId,
    // Some have equal times, and some are from the year before.
    sortAt: Date.UTC(
      articleId % 6 === 0 ? 2025 : 2026,
      Math.floor(random() * 11),
      1 + Math.floor(random() * 28),
    ),
    texts: {
      title: [text(6)],
      keyPoints: random() < 0.5 ? [text(8), text(8)] : [],
      body: [text(24), text(12)],
      author: [pick(['mining China', 'policy', 'Łódź separate'], random) ?? ''],
      category: random() < 0.5 ? ['policy', 'rare Earths'] : ['mining'],
      transcript: random() < 0.1 ? [text(50)] : [],
    },
  };
}

/** An article with this title and text. */
export const titled = (articleId: number, title: string, body = ''): SearchedArticle => ({
  articleId,
  sortAt: Date.UTC(2026, 5, 1),
  texts: { title: [title], body: [body] },
});
