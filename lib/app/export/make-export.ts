import { channelName } from '../../export/channel-name.ts';
import { exportItem, itemOfHighlights } from '../../export/create-export-item.ts';
import {
  allowsFilePerArticle,
  type ExportChoice,
  holdsHighlightsOnly,
} from '../../export/export-choice.ts';
import type { ExportItem } from '../../export/export-item.ts';
import { fileName, uniqueNames } from '../../export/file-names.ts';
import { formats } from '../../export/formats.ts';
import { dayOf } from '../../export/local-dates.ts';
import { markdownNote } from '../../export/markdown.ts';
import { opmlDocument } from '../../export/opml.ts';
import { type ExportMetadata, type Pictures, writeAll } from '../../export/writer.ts';
import type { Highlight } from '../../highlight/highlight.ts';
import { t } from '../../i18n/t.ts';
import { err, ok, type Result } from '../../result.ts';
import { site } from '../../site/site.ts';
import { readChannels } from '../../store/articles/channels.ts';
import { versionsOf } from '../../store/articles/versions.ts';
import {
  contentsEntriesOf,
  type ExportRow,
  readExportRows,
} from '../../store/lists/export-articles.ts';
import { fitsZip, type PackedFile, packText, zipOf } from '../../zip/zip.ts';
import { type ExportPlan, type ItemScope, planExport } from './export-plan.ts';
import { readPictures } from './read-pictures.ts';

/** A file for the user to save. */
export interface ExportFile {
  name: string;
  blob: Blob;
}

/** Why no file was made. */
export type ExportRefusal = 'nothing' | 'noHighlights' | 'tooLarge' | 'stopped';

export interface ExportRun {
  /** Called after every batch. */
  onProgress: (done: number, all: number) => void;
  signal: AbortSignal;
}

/** Articles per batch; between two batches the page can draw and the export can be stopped. */
const batchSize = 20;

/** Characters, pictures included. Beyond this, browsers open a page slowly or refuse it. */
const maxFileLength = 250_000_000;

/** Makes the chosen file. */
export async function makeExport(
  choice: ExportChoice,
  run: ExportRun,
): Promise<Result<ExportFile, ExportRefusal>> {
  const now = Date.now();
  if (choice.scope.kind === 'channels') return ok(await channelFile(now));
  const plan = await planExport(choice.scope);
  const count = plan.articleIds.length + plan.withoutArticle.length;
  if (count === 0) return err(choice.scope.kind === 'highlights' ? 'noHighlights' : 'nothing');
  if (holdsHighlightsOnly(choice.format) && plan.highlights.size + plan.withoutArticle.length === 0)
    return err('noHighlights');
  const name = fileNameOf(choice.scope, now);
  return allowsFilePerArticle(choice) && choice.packing === 'each'
    ? packed(plan, choice, name, run, now)
    : inOneFile(plan, choice, name, run, now);
}

async function inOneFile(
  plan: ExportPlan,
  { scope, format }: ExportChoice,
  name: string,
  run: ExportRun,
  now: number,
): Promise<Result<ExportFile, ExportRefusal>> {
  const { extension, type, writer: writerOf } = formats[format];
  const entries = [
    ...(await contentsEntriesOf(plan.articleIds)),
    ...plan.withoutArticle.map(([{ title, publishedAt }]) => ({ title, publishedAt })),
  ];
  if (entries.length === 0) return err('nothing');
  const title = scope.kind === 'article' ? scope.title : name;
  const { begin, write, end } = writerOf(aboutOf(title, entries, now));
  // A note of its own can begin with its metadata.
  const writeItem =
    scope.kind === 'article' && format === 'markdown'
      ? (item: ExportItem) => markdownNote(item, site.name)
      : write;
  const isAlone = writeItem !== write;
  const parts = isAlone ? [] : [begin()];
  let length = 0;
  for await (const { item, pictures } of itemsOf(plan, format === 'html', run)) {
    const part = writeItem(item, pictures);
    length += part.length;
    if (length > maxFileLength) return err('tooLarge');
    parts.push(part);
  }
  if (run.signal.aborted) return err('stopped');
  if (!isAlone) parts.push(end());
  return ok({
    name: `${name}${extension}`,
    blob: new Blob(parts, { type: `${type};charset=utf-8` }),
  });
}

async function packed(
  plan: ExportPlan,
  { format }: ExportChoice,
  name: string,
  run: ExportRun,
  now: number,
): Promise<Result<ExportFile, ExportRefusal>> {
  const files: PackedFile[] = [];
  const unique = uniqueNames();
  const { extension } = formats[format];
  for await (const { item, pictures } of itemsOf(plan, format === 'html', run)) {
    const { title, publishedAt } = item;
    const day = publishedAt === null ? t('article_undated') : dayOf(publishedAt);
    const text =
      format === 'markdown'
        ? markdownNote(item, site.name)
        : writeAll(formats[format].writer(aboutOf(title, [item], now)), [item], pictures);
    files.push(await packText(unique(`${day} ${fileName(title)}`, extension), [text]));
  }
  if (run.signal.aborted) return err('stopped');
  if (files.length === 0) return err('nothing');
  if (!fitsZip(files)) return err('tooLarge');
  return ok({
    name: `${name}.zip`,
    blob: new Blob(zipOf(files, now), { type: 'application/zip' }),
  });
}

const aboutOf = (
  title: string,
  entries: ExportMetadata['entries'],
  now: number,
): ExportMetadata => ({
  id: crypto.randomUUID(),
  title,
  publisher: site.name,
  exportedAt: now,
  entries,
});

/** Yields the items one by one; batches are read when they are needed. */
async function* itemsOf(
  { articleIds, highlights, withoutArticle, withText }: ExportPlan,
  withPictures: boolean,
  { onProgress, signal }: ExportRun,
): AsyncGenerator<{ item: ExportItem; pictures: Pictures }> {
  const all = articleIds.length + withoutArticle.length;
  for (let from = 0; from < articleIds.length && !signal.aborted; from += batchSize) {
    for (const row of await readExportRows(articleIds.slice(from, from + batchSize))) {
      const item = await itemOf(row, highlights.get(row.article.id) ?? [], withText);
      const pictures = withPictures && item.text ? await readPictures(item.text.body) : new Map();
      yield { item, pictures };
    }
    onProgress(Math.min(all, from + batchSize), all);
    // Lets the page draw the progress.
    await new Promise((resolve) => setTimeout(resolve));
  }
  for (const highlightsOfOne of signal.aborted ? [] : withoutArticle)
    yield { item: itemOfHighlights(highlightsOfOne), pictures: new Map() };
}

async function itemOf(
  { article, body, savedAt, tags }: ExportRow,
  highlights: readonly Highlight[],
  withText: boolean,
): Promise<ExportItem> {
  const isEarlier = highlights.some(({ version }) => version !== article.hash);
  const versions = isEarlier ? await versionsOf(article.id) : [];
  const earlier = new Map(versions.map((version) => [version.hash, version]));
  return exportItem({ article, stored: body, savedAt, tags, highlights, earlier }, withText);
}

async function channelFile(now: number): Promise<ExportFile> {
  const rows = await readChannels();
  const found = rows.flatMap(({ id, url }) =>
    url === null ? [] : [{ title: channelName(site.name, id), feed: url, page: site.home }],
  );
  const text = opmlDocument(t('export_fileName_channels'), found, now);
  const name = `${t('export_fileName_channels')}.opml`;
  return { name, blob: new Blob([text], { type: 'text/x-opml;charset=utf-8' }) };
}

function fileNameOf(scope: ItemScope, now: number): string {
  switch (scope.kind) {
    case 'article':
      return fileName(scope.title);
    case 'day':
      return t('export_fileName_day', { day: dayOf(scope.day) });
    case 'list':
      return `${fileName(t('export_fileName_list', { name: scope.name }))} ${dayOf(now)}`;
    default:
      return `${t(`export_fileName_${scope.kind}`)} ${dayOf(now)}`;
  }
}
