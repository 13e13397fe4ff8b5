import { articleFileName } from '../../export/file-names.ts';
import { formats } from '../../export/formats.ts';
import { noteWriter } from '../../export/markdown.ts';
import type { ExportMetadata, ExportWriter } from '../../export/writer.ts';
import { createPause } from '../../pause.ts';
import { err, ok } from '../../result.ts';
import { contentsEntriesOf } from '../../store/lists/export-articles.ts';
import { createSpool } from '../../zip/spool.ts';
import { exportMetadata } from './export-metadata.ts';
import type { ExportResult, PreparedExport } from './export-run.ts';

/** Characters, pictures included. Beyond this, browsers open a page slowly or refuse it. */
const maxFileLength = 250_000_000;

/** Writes everything into one file. */
export async function exportSingleFile(prepared: PreparedExport): Promise<ExportResult> {
  const { format, items, signal, now } = prepared;
  const { extension, type } = formats[format];
  const entries = await entriesOf(prepared);
  const [first] = entries;
  // All articles of the plan have been removed in the meantime.
  if (!first) return err('nothing');
  const name = format === 'obsidian' ? articleFileName(first) : prepared.name;
  const writer = writerFor(prepared, entries);
  const file = createSpool();
  const pause = createPause();
  file.add(writer.begin());
  for (const part of writer.contents?.() ?? []) {
    file.add(part);
    await pause();
  }
  let length = 0;
  for await (const { item, pictures } of items) {
    const part = writer.write(item, pictures);
    length += part.length;
    if (length > maxFileLength) return err('tooLarge');
    file.add(part);
    await pause();
  }
  if (signal.aborted) return err('stopped');
  file.add(writer.end());
  return ok({
    name: `${name}${extension}`,
    blob: new Blob(file.pieces(), { type: `${type};charset=utf-8` }),
    at: now,
  });
}

type Entries = ExportMetadata['entries'];

const entriesOf = async ({ plan }: PreparedExport): Promise<Entries> => [
  ...(await contentsEntriesOf(plan.articleIds)),
  ...plan.withoutArticle.map(([{ title, publishedAt }]) => ({ title, publishedAt })),
];

function writerFor({ scope, format, name, now }: PreparedExport, entries: Entries): ExportWriter {
  const title = scope.kind === 'article' ? scope.title : name;
  const isNote = scope.kind === 'article' && format === 'markdown';
  const writer = isNote ? noteWriter() : formats[format].writer;
  return writer(exportMetadata(title, entries, now));
}
