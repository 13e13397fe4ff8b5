import type { SampleArticle } from '../../../scripts/sample-site/sample-article.ts';
import { initialPostCount, sampleArticles } from '../../../scripts/sample-site/sample-articles.ts';

/** Subjects of articles: about something followed, only looking like it, or matching a rule. */
const subjects = [
  { title: 'Kilns, Again', points: ['The kiln is warm.'], body: [] },
  { title: 'Lynas Ships Oxide', points: ['The boat was full.'], body: [] },
  { title: 'A Gate in the Hills', points: ['Kestrel Ridge opens its gate.'], body: [] },
  { title: 'Prices of the Week', points: ['They moved.'], body: ['Buyers asked for dysprosium.'] },
  {
    title: 'A Tale of Two Drums',
    points: ['Two drums were sold.'],
    body: [
      'The seller waited.',
      'A drum of terbium was opened by two men in gray coats.',
      'Later the terbium was weighed again.',
    ],
  },
  {
    title: 'Notes From the Road',
    points: ['It rained.'],
    body: ['Nothing happened.', 'The road was long.', 'It bent.', 'Far off, Lynas had a quarry.'],
  },
  {
    title: 'A Writer at the Inn',
    points: ['The author Mark Lynas has a new book.'],
    body: ['He slept at the Kestrel Ridge Hotel.'],
  },
  { title: 'Gadolinium Cools a Magnet', points: ['It is a cold day.'], body: [] },
  { title: 'Horoscope for Lynas', points: ['The stars say nothing.'], body: [] },
  { title: 'A Signature', points: ['An offtake agreement was signed.'], body: [] },
  { title: 'Webinar on Dysprosium', points: ['Seats are free.'], body: [] },
  { title: 'Samarium Stays Hot', points: ['Cobalt helps.'], body: [] },
  { title: 'Gadolinium Horoscope', points: ['A cold year.'], body: [] },
  {
    title: 'Terbium and Dysprosium at Kestrel Ridge',
    points: ['The offtake agreement names both.'],
    body: [],
  },
] as const;

/** Paragraphs that make an article long enough: a short page wouldn't be recognized as an article's. */
const ending = [
  'The day ended as it had begun, and nobody wrote down how the hours between had passed.',
  'A clerk closed the office, counted the keys, and hung them where they had hung the day before.',
  'Whoever asks for figures is told to come back in a week, when the books of the quarter are closed.',
  'Until then the numbers of the last quarter stand, which were no better than those of the one before.',
];

/** Distinct articles, each on one of the subjects. */
function followedPost(index: number, subject: number): SampleArticle {
  const type = index % 13 === 12 ? 'podcast' : 'news';
  const { title, points, body } = subjects[subject] ?? subjects[0];
  return {
    id: 95_000 + index,
    slug: `${type}-followed-${index}`,
    type,
    title: `${title} (${index})`,
    author: 'The editors',
    tags: [index % 2 === 0 ? 'Magnets' : 'Policy'],
    html: [
      '<p><strong>Highlights</strong></p>',
      `<ul>${points.map((point) => `<li>${point} That is number ${index}.</li>`).join('')}</ul>`,
      '<hr />',
      ...[...body, ...ending].map((text) => `<p>${text}</p>`),
    ].join('\n'),
  };
}

/** Coprime to the number of subjects, so that all of them are used before one is repeated. */
const step = 5;

/** The sample site's articles. Those not published at the start are mixed among generated ones. */
export function followedPosts(count: number, random: () => number): SampleArticle[] {
  const later = sampleArticles.slice(initialPostCount);
  const first = Math.floor(random() * subjects.length);
  const generated = Array.from({ length: count }, (_, index) =>
    followedPost(index, (first + index * step) % subjects.length),
  );
  return [
    ...sampleArticles.slice(0, initialPostCount),
    ...generated.flatMap((post, index) =>
      index % 4 === 3 ? [post, ...later.slice((index - 3) / 4, (index + 1) / 4)] : [post],
    ),
  ];
}

/** What the user follows, as regular expressions, without the product's own list. */
const names: Readonly<Record<string, RegExp>> = {
  'Lynas Rare Earths': /(?<!Mark )\bLynas\b/,
  dysprosium: /\bdysprosium\b|\bDy(?:2O3)?\b/i,
  terbium: /\bterbium\b|\bTb(?:4O7)?\b/i,
  samarium: /\bsamarium\b|\bSmCo\b|\bSm\b/i,
  'Kestrel Ridge': /\bKestrel Ridge\b(?! Hotel)/,
};

/** The labels of an article. */
export interface Labels {
  inTitle: string[];
  /** The names that it is about, including those in the title. */
  about: string[];
  mentioned: string[];
  /** Its Highlights, or else its first sentence. */
  points: string[];
  /** The full text. */
  text: string;
  title: string;
}

const references: Readonly<Record<string, string>> = {
  amp: '&',
  nbsp: ' ',
  ldquo: '“',
  rdquo: '”',
};

/** Markup as plain text, with ordinary spaces. */
export const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll(/&(\w+);/g, (whole, name) => references[name] ?? whole)
    .replaceAll(/\s+/g, ' ')
    .trim();

const textsIn = (html: string, tags: string): string[] =>
  [...html.matchAll(new RegExp(`<(${tags})\\b[^>]*>(.*?)</\\1>`, 'gs'))].map(([, , text = '']) =>
    plain(text),
  );

const highlights =
  /<(p|h[23])[^>]*>(?:<[^>]+>)*\s*(?:Key )?Highlights\s*:?\s*(?:<[^>]+>)*<\/\1>\s*(<([uo]l)\b.*?<\/\3>)/is;

/**
 * Labels an article as a person would. It is about the names in its title, Highlights or first paragraph, and about
 * those that the body has twice, once of them in its first third.
 */
export function labelsOf({ title, html }: Pick<SampleArticle, 'title' | 'html'>): Labels {
  const [block = '', , list = ''] = highlights.exec(html) ?? [];
  const points = textsIn(list, 'li');
  const body = textsIn(html.replace(block, ''), 'p|li|h2|h3|h4|td|th|figcaption|pre').filter(
    Boolean,
  );
  const whole = body.join('\n');
  const inTitle = Object.keys(names).filter((name) => names[name]?.test(plain(title)));
  const isLead = (name: string) =>
    [plain(title), ...points, body[0] ?? ''].some((text) => names[name]?.test(text));
  const isRepeated = (name: string) => {
    const places = [...whole.matchAll(new RegExp(names[name] ?? '', 'gi'))].map(
      ({ index }) => index,
    );
    return places.length > 1 && (places[0] ?? 0) < whole.length / 3;
  };
  const all = [plain(title), ...points, whole].join('\n');
  const found = Object.keys(names).filter((name) => names[name]?.test(all));
  const about = found.filter((name) => isLead(name) || isRepeated(name));
  return {
    inTitle,
    about,
    mentioned: found.filter((name) => !about.includes(name)),
    points: points.length > 0 ? points : [(body[0] ?? '').replace(/(?<=[.!?])\s.*$/s, '')],
    text: all,
    title,
  };
}
