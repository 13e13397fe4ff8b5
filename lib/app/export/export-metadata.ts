import type { ExportMetadata } from '../../export/writer.ts';
import { site } from '../../site/site.ts';

/** The metadata of a new file. */
export const exportMetadata = (
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
