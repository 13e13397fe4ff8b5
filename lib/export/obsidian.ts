import { bodyMarkdown, textBlocks, textMarkdown } from '../article/markdown/article-markdown.ts';
import type { Block } from '../article/model/body.ts';
import { calendarDay } from '../calendar-day.ts';
import { wordsNow } from '../highlight/highlight-change.ts';
import { formatChange } from '../i18n/format-change.ts';
import { t } from '../i18n/t.ts';
import { momentLabel } from './byline.ts';
import type { ExportHighlight, ExportItem } from './export-item.ts';
import { frontMatter } from './front-matter.ts';
import { zonedTime } from './local-times.ts';
import { contentsOf, originOf } from './note-facts.ts';
import { hashtags, tagWords } from './tag-words.ts';
import { joinParts, type NoteStyle } from './writer.ts';

function propertiesOf(item: ExportItem, publisher: string): string {
  const { title, categories, tags, highlights } = item;
  const newest = highlights.reduce<number | null>(
    (latest, { highlight }) => Math.max(latest ?? 0, highlight.createdAt),
    null,
  );
  return frontMatter({
    title,
    // Links by the headline find the note, whatever its file is named.
    aliases: title === '' ? [] : [title],
    ...originOf(item, publisher, zonedTime),
    highlighted: newest === null ? null : zonedTime(newest),
    categories,
    tags: tagWords([...tags, ...highlights.flatMap(({ highlight }) => highlight.tags)]),
    ...contentsOf(item),
  });
}

/**
 * A highlight as a quote with a link to its passage and a block id, followed by how its words were changed, its color,
 * moment, date and tags, and its note.
 */
function highlightBlock(
  { highlight, change, link, colorName }: ExportHighlight,
  { url }: ExportItem,
): string {
  const { id, quote, color, note, tags, createdAt } = highlight;
  const moment = momentLabel(highlight);
  const words = wordsNow(highlight, change);
  const facts = [
    colorName ?? t(`highlight_color_${color}`),
    ...(words === '' || moment === '' ? [] : [moment]),
    calendarDay(createdAt),
  ];
  const blocks = [...textBlocks(words || moment), passageLink(link ?? url)];
  return joinParts([
    bodyMarkdown([{ kind: 'quote', blocks }]),
    // On a line of its own, because a quote has several.
    `^${blockId(id)}`,
    textMarkdown(formatChange(quote.exact, change) ?? ''),
    [textMarkdown(facts.join(' · ')), hashtags(tags)].join(' ').trim(),
    note === '' ? '' : textMarkdown(note),
  ]);
}

const passageLink = (href: string): Block => ({
  kind: 'paragraph',
  inlines: [
    {
      kind: 'link',
      href,
      external: true,
      inlines: [{ kind: 'text', text: t('export_passageLink') }],
    },
  ],
});

/** Notes for Obsidian: properties, and each highlight as a block that other notes can link to. */
export const obsidianStyle: NoteStyle = { frontMatter: propertiesOf, highlight: highlightBlock };

/** The name of a block, which consists of Latin letters, digits and hyphens. */
const blockId = (id: string): string => id.replace(/[^a-z\d]/gi, '-');
