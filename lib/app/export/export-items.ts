import { pictureUrlsOf } from '../../article/document/picture-urls.ts';
import type { Body } from '../../article/model/body.ts';
import { base64Of } from '../../base64.ts';
import {
  type ExportParts,
  exportItem,
  itemOfHighlights,
  withColorNames,
} from '../../export/create-export-item.ts';
import type { ExportItem } from '../../export/export-item.ts';
import type { Pictures } from '../../export/writer.ts';
import { isArticleNote } from '../../highlight/article-note.ts';
import type { Highlight } from '../../highlight/highlight.ts';
import { nextTask } from '../../pause.ts';
import type { ColorNames } from '../../settings.ts';
import { versionsOf } from '../../store/articles/versions.ts';
import { type ExportRow, readExportRows } from '../../store/lists/export-articles.ts';
import { readPictureBlob } from '../../store/media/shown-pictures.ts';
import type { ExportPlan } from './export-plan.ts';
import type { ExportRun } from './export-run.ts';

/** Articles per batch; between two batches the page can draw and the export can be stopped. */
const batchSize = 20;

/** Yields the items one by one; each batch is read when it is needed. */
export async function* exportItems(
  { articleIds, highlights, withoutArticle }: ExportPlan,
  parts: ExportParts & { pictures: boolean },
  names: ColorNames,
  { onProgress, signal }: ExportRun,
): AsyncGenerator<{ item: ExportItem; pictures: Pictures }> {
  const stepTo = (done: number): Promise<void> => {
    onProgress(done, articleIds.length + withoutArticle.length);
    return nextTask();
  };
  const needsBody = (id: number) => parts.text || highlights.has(id);
  for (let from = 0; from < articleIds.length && !signal.aborted; from += batchSize) {
    const some = articleIds.slice(from, from + batchSize);
    for (const row of await readExportRows(some, needsBody)) {
      const found = await itemOf(row, highlights.get(row.article.id) ?? [], parts);
      const item = withColorNames(found, names);
      const pictures = parts.pictures && item.text ? await readPictures(item.text.body) : new Map();
      yield { item, pictures };
    }
    await stepTo(from + some.length);
  }
  for (let from = 0; from < withoutArticle.length && !signal.aborted; from += batchSize) {
    const some = withoutArticle.slice(from, from + batchSize);
    for (const highlightsOfOne of some)
      yield {
        item: withColorNames(itemOfHighlights(highlightsOfOne), names),
        pictures: new Map(),
      };
    await stepTo(articleIds.length + from + some.length);
  }
}

async function itemOf(
  { article, body, savedAt, tags }: ExportRow,
  highlights: readonly Highlight[],
  parts: ExportParts,
): Promise<ExportItem> {
  const isEarlier = highlights.some(
    (highlight) => !isArticleNote(highlight) && highlight.version !== article.hash,
  );
  const versions = isEarlier ? await versionsOf(article.id) : [];
  const earlier = new Map(versions.map((version) => [version.hash, version]));
  return exportItem({ article, stored: body, savedAt, tags, highlights, earlier }, parts);
}

/** Reads the stored pictures of a body as data URLs, so that a page can show them offline. */
async function readPictures(body: Body): Promise<Pictures> {
  const found = new Map<string, string>();
  for (const url of pictureUrlsOf(body)) {
    const blob = await readPictureBlob(url);
    if (blob) found.set(url, await dataUrl(blob));
  }
  return found;
}

async function dataUrl(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return `data:${blob.type};base64,${base64Of([bytes])}`;
}
