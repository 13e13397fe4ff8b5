import { calendarDay } from '../../calendar-day.ts';
import { channelName } from '../../export/channel-name.ts';
import {
  type ArticleFormat,
  type ExportChoice,
  exportKind,
  holdsHighlightsOnly,
  holdsText,
  packingOf,
} from '../../export/export-choice.ts';
import { articleFileName, fileName, uniqueNames } from '../../export/file-names.ts';
import { formats } from '../../export/formats.ts';
import { noteWriter } from '../../export/markdown.ts';
import { opmlDocument } from '../../export/opml.ts';
import { writeAll } from '../../export/writer.ts';
import type { Highlight } from '../../highlight/highlight.ts';
import { t } from '../../i18n/t.ts';
import { createPause } from '../../pause.ts';
import { readSettings } from '../../platform/settings.ts';
import { err, ok } from '../../result.ts';
import { site } from '../../site/site.ts';
import { readChannels } from '../../store/articles/channels.ts';
import { articleIdsSince } from '../../store/lists/export-articles.ts';
import { putLastExport } from '../../store/lists/last-exports.ts';
import { createZip } from '../../zip/zip.ts';
import { exportItems } from './export-items.ts';
import { exportMetadata } from './export-metadata.ts';
import { type ExportPlan, type ItemScope, planExport } from './export-plan.ts';
import type { ExportFile, ExportResult, ExportRun, PreparedExport } from './export-run.ts';
import { exportSingleFile } from './export-single-file.ts';

/** Makes the chosen file. */
export async function makeExport(choice: ExportChoice, run: ExportRun): Promise<ExportResult> {
  const now = Date.now();
  const { scope, format, since } = choice;
  if (scope.kind === 'channels') return ok(await exportChannels(now));
  const all = await planExport(scope, format);
  const plan = since === null ? all : await onlyNew(all, format, since);
  if (plan.articleIds.length + plan.withoutArticle.length === 0) {
    if (since !== null) return err('nothingNew');
    const isOfHighlights = scope.kind === 'highlights' || holdsHighlightsOnly(format);
    return err(isOfHighlights ? 'noHighlights' : 'nothing');
  }
  const links = format === 'obsidian' ? run.links : null;
  const text = plan.withText && holdsText(format);
  const parts = { text, links, pictures: format === 'html' };
  const items = exportItems(plan, parts, await readSettings(), run);
  const name = fileNameOf(scope, now);
  const prepared = { plan, scope, format, name, items, signal: run.signal, now };
  return packingOf(choice) === 'each' ? exportZip(prepared) : exportSingleFile(prepared);
}

/** Records an export, so that the next one of its kind can be limited to what is new. */
export async function recordExport(choice: ExportChoice, { at }: ExportFile): Promise<void> {
  const kind = exportKind(choice);
  if (kind !== null) await putLastExport(kind, at);
}

function fileNameOf(scope: ItemScope, now: number): string {
  switch (scope.kind) {
    case 'article':
      return fileName(scope.title);
    case 'day':
      return fileName(t('export_fileName_day', { day: calendarDay(scope.day) }));
    case 'list':
      return `${fileName(t('export_fileName_list', { name: scope.name }))} ${calendarDay(now)}`;
    default:
      return `${t(`export_fileName_${scope.kind}`)} ${calendarDay(now)}`;
  }
}

/** Writes an OPML file of the channels whose feeds are known. */
async function exportChannels(now: number): Promise<ExportFile> {
  const rows = await readChannels();
  const found = rows.flatMap(({ id, url }) =>
    url === null ? [] : [{ title: channelName(site.name, id), feed: url, page: site.home }],
  );
  const title = t('export_fileName_channels');
  const text = opmlDocument(title, found, now);
  const blob = new Blob([text], { type: 'text/x-opml;charset=utf-8' });
  return { name: `${title}.opml`, blob, at: now };
}

/** Writes a zip with one file for each article. */
async function exportZip({
  format,
  name,
  items,
  signal,
  now,
}: PreparedExport): Promise<ExportResult> {
  const zip = createZip(now);
  const pause = createPause();
  let files = 0;
  const unique = uniqueNames();
  const { extension } = formats[format];
  // In a zip, each Markdown file is a note that begins with front matter.
  const writer = format === 'markdown' ? noteWriter() : formats[format].writer;
  for await (const { item, pictures } of items) {
    const text = writeAll(writer(exportMetadata(item.title, [item], now)), [item], pictures);
    const fits = await zip.add(unique(articleFileName(item), extension), [text]);
    if (!fits) return err('tooLarge');
    files += 1;
    await pause();
  }
  if (signal.aborted) return err('stopped');
  if (files === 0) return err('nothing');
  return ok({ name: `${name} ${format}.zip`, blob: zip.end(), at: now });
}

/**
 * Narrows a plan to what was added or changed since then. An article is included as a whole, with all its highlights,
 * because its file replaces the earlier one. In a table, rows are added to earlier ones, so only new highlights are
 * included.
 */
async function onlyNew(
  plan: ExportPlan,
  format: ArticleFormat,
  since: number,
): Promise<ExportPlan> {
  const { articleIds, highlights, withoutArticle, withText } = plan;
  const isNew = ({ changedAt }: Highlight) => changedAt >= since;
  const inRows = holdsHighlightsOnly(format);
  const changed = withText && !inRows ? await articleIdsSince(since) : new Set<number>();
  const kept = (all: readonly Highlight[]) => (inRows ? all.filter(isNew) : [...all]);
  return {
    withText,
    articleIds: articleIds.filter((id) => changed.has(id) || highlights.get(id)?.some(isNew)),
    highlights: new Map([...highlights].map(([id, all]) => [id, kept(all)])),
    withoutArticle: withoutArticle
      .filter((all) => all.some(isNew))
      .flatMap((all): ExportPlan['withoutArticle'] => {
        const [first, ...rest] = kept(all);
        return first ? [[first, ...rest]] : [];
      }),
  };
}
