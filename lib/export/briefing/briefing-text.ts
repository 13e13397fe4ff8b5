import {
  escapeLine,
  escapeMarkdownText,
  escapeUrl,
} from '../../article/markdown/escape-markdown.ts';
import type {
  BriefedArticle,
  Briefing,
  BriefingPoint,
  BriefingSection,
} from '../../briefing/briefing.ts';
import { startOfCalendarDay } from '../../calendar-day.ts';
import { formatClockTime, formatterOf } from '../../i18n/format-time.ts';
import { t } from '../../i18n/t.ts';

/** The title of a briefing. */
export const briefingTitle = ({ day, createdAt }: Pick<Briefing, 'day' | 'createdAt'>): string =>
  t('briefing_title', {
    date: formatterOf({
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    }).format(startOfCalendarDay(day) ?? createdAt),
  });

/** How many articles a briefing covers (`count`), and since when. */
export const briefingFacts = ({ since, createdAt }: Briefing, count: number): string =>
  t('briefing_facts', { count, time: formatClockTime(since, createdAt) });

/** The heading of a section. */
export function sectionTitle({ kind, name }: Pick<BriefingSection, 'kind' | 'name'>): string {
  if (kind === 'other') return t('briefing_otherNews');
  return kind === 'followed' ? t('briefing_follow', { name }) : name;
}

/** The numbers of the week, one in each line. */
export const weekLines = ({ week }: Briefing): string[] => [
  t('briefing_weekArticles', { count: week.articles }),
  ...(week.risers.length > 0 ? [t('briefing_risers')] : []),
  ...week.risers.map(({ name, count, before }) => t('briefing_riser', { name, count, before })),
];

/** The points of an article that have text. An article without Highlights may have no first sentence either. */
const saying = ({ points }: BriefedArticle): readonly BriefingPoint[] =>
  points.filter(({ text }) => text !== '');

/** The other articles that say the same. */
const others = ({ also }: BriefingPoint): string[] =>
  also.map(({ title, url }) => `${t('briefing_also', { title })} ${url}`);

/** The markup of a briefing's parts. */
interface Style {
  title: (text: string) => string;
  section: (text: string) => string;
  article: (title: string, url: string) => string;
  point: (text: string) => string;
  line: (text: string) => string;
}

const plain: Style = {
  title: (text) => text,
  section: (text) => `— ${text} —`,
  article: (title, url) => `${title}\n${url}`,
  point: (text) => `• ${text}`,
  line: (text) => text,
};

const words = (text: string): string => escapeLine(escapeMarkdownText(text));

const markdown: Style = {
  title: (text) => `# ${words(text)}`,
  section: (text) => `## ${words(text)}`,
  article: (title, url) => `### [${escapeMarkdownText(title)}](${escapeUrl(url)})`,
  point: (text) => `- ${words(text)}`,
  line: words,
};

/**
 * A briefing in pieces, after each of which an email can be cut. The heading of an article is in one piece with its
 * first point, that of a section with its first article.
 */
function piecesOf(briefing: Briefing, count: number, publisher: string, style: Style): string[] {
  const { sections, left } = briefing;
  const articlePieces = (article: BriefedArticle): string[] => {
    const heading = style.article(article.title, article.url);
    const [first, ...rest] = saying(article).map((each) =>
      [each.text, ...others(each)].map(style.point).join('\n'),
    );
    return [first === undefined ? heading : `${heading}\n\n${first}`, ...rest];
  };
  const sectionPieces = (section: BriefingSection): string[] => {
    const [first = '', ...rest] = section.articles.flatMap((article) => {
      const [head = '', ...points] = articlePieces(article);
      return [`\n${head}`, ...points];
    });
    // The recipient may not follow the entity, so the title is its name alone.
    const title = section.kind === 'followed' ? section.name : sectionTitle(section);
    return [`\n${style.section(title)}\n${first}`, ...rest];
  };
  // A text file is searched with the spaces that one types.
  const facts = briefingFacts(briefing, count).replaceAll('\u00a0', ' ');
  return [
    `${style.title(briefingTitle(briefing))}\n\n${style.line(facts)}`,
    ...sections.flatMap(sectionPieces),
    `\n${style.section(t('briefing_week'))}\n\n${weekLines(briefing).map(style.point).join('\n')}`,
    ...(left > 0 ? [`\n${style.line(t('briefing_left', { count: left }))}`] : []),
    `\n${style.line(t('briefing_source', { publisher }))}`,
  ];
}

/** A briefing as plain text, with the addresses of its articles. */
export const briefingPlainText = (briefing: Briefing, count: number, publisher: string): string =>
  `${piecesOf(briefing, count, publisher, plain).join('\n')}\n`;

/** A briefing as Markdown. */
export const briefingMarkdown = (briefing: Briefing, count: number, publisher: string): string =>
  `${piecesOf(briefing, count, publisher, markdown).join('\n')}\n`;

/** Mail programs cut longer addresses, or don't open. */
const maxAddress = 1_800;

/** An email draft. */
export interface BriefingMail {
  /** `mailto:` with subject and text. */
  url: string;
  /** Whether the text is cut, and ends by saying that the whole briefing is in the clipboard. */
  isCut: boolean;
}

/** The draft of an email with a briefing, cut after a point if it would be too long. */
export function briefingMail(briefing: Briefing, count: number, publisher: string): BriefingMail {
  const start = `mailto:?subject=${encoded(briefingTitle(briefing))}&body=`;
  const pieces = piecesOf(briefing, count, publisher, plain);
  const whole = start + encoded(`${pieces.join('\n')}\n`);
  if (whole.length < maxAddress) return { url: whole, isCut: false };
  const end = encoded(`\n\n${t('briefing_mailRest')}\n`);
  let body = '';
  for (const piece of pieces) {
    const longer = body + encoded(body === '' ? piece : `\n${piece}`);
    if (start.length + longer.length + end.length >= maxAddress) break;
    body = longer;
  }
  return { url: start + body + end, isCut: true };
}

/** Percent-encodes a text with the line ends of emails. */
const encoded = (text: string): string =>
  encodeURIComponent(text.toWellFormed().replaceAll('\n', '\r\n'));
