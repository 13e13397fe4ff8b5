import { annotationWriter } from './annotations.ts';
import { bibtexWriter } from './bibtex.ts';
import { csvWriter } from './csv.ts';
import type { ArticleFormat } from './export-choice.ts';
import { htmlWriter } from './html.ts';
import { markdownWriter, noteWriter } from './markdown.ts';
import { obsidianStyle } from './obsidian.ts';
import { risWriter } from './ris.ts';
import type { ExportMetadata, ExportWriter } from './writer.ts';

/** How a format is written. */
export interface ExportFormat {
  extension: string;
  type: string;
  writer: (metadata: ExportMetadata) => ExportWriter;
}

/** The formats of articles and highlights. */
export const formats: Readonly<Record<ArticleFormat, ExportFormat>> = {
  markdown: { extension: '.md', type: 'text/markdown', writer: markdownWriter },
  obsidian: { extension: '.md', type: 'text/markdown', writer: noteWriter(obsidianStyle) },
  html: { extension: '.html', type: 'text/html', writer: htmlWriter },
  csv: { extension: '.csv', type: 'text/csv', writer: csvWriter },
  annotations: { extension: '.jsonld', type: 'application/ld+json', writer: annotationWriter },
  ris: { extension: '.ris', type: 'application/x-research-info-systems', writer: risWriter },
  bibtex: { extension: '.bib', type: 'application/x-bibtex', writer: bibtexWriter },
};
