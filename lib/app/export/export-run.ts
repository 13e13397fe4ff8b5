import type { LinkMaker } from '../../export/create-export-item.ts';
import type { ArticleFormat } from '../../export/export-choice.ts';
import type { ExportItem } from '../../export/export-item.ts';
import type { Pictures } from '../../export/writer.ts';
import type { Result } from '../../result.ts';
import type { ExportPlan, ItemScope } from './export-plan.ts';

/** A file for the user to save. */
export interface ExportFile {
  name: string;
  blob: Blob;
  /** When its contents were read. */
  at: number;
}

/** Why no export file was made. */
export type ExportRefusal = 'nothing' | 'nothingNew' | 'noHighlights' | 'tooLarge' | 'stopped';

export type ExportResult = Result<ExportFile, ExportRefusal>;

export interface ExportRun {
  /** Called after every batch. */
  onProgress: (done: number, all: number) => void;
  signal: AbortSignal;
  links: LinkMaker;
}

/** An export that is ready to be written. */
export interface PreparedExport {
  plan: ExportPlan;
  scope: ItemScope;
  format: ArticleFormat;
  /** The file's name without its extension. */
  name: string;
  /** The items are read while they are written. */
  items: AsyncIterable<{ item: ExportItem; pictures: Pictures }>;
  signal: AbortSignal;
  now: number;
}
