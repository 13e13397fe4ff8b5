import { articleFileName, uniqueNames } from '../../export/file-names.ts';
import { formats } from '../../export/formats.ts';
import { noteWriter } from '../../export/markdown.ts';
import { writeAll } from '../../export/writer.ts';
import { createPause } from '../../pause.ts';
import { err, ok } from '../../result.ts';
import { createZip } from '../../zip/zip.ts';
import { exportMetadata } from './export-metadata.ts';
import type { ExportResult, PreparedExport } from './export-run.ts';

/** Writes a zip with one file for each article. */
export async function exportZip({
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
