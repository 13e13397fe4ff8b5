import { annotationWriter } from './annotations.ts';
import { bibtexWriter } from './bibtex.ts';
import { cslWriter } from './csl.ts';
import { csvWriter } from './csv.ts';
import type { ArticleFormat } from './export-choice.ts';
import { htmlWriter } from './html.ts';
import { markdownWriter } from './markdown.ts';
import { risWriter } from './ris.ts';
import type { ExportMetadata, ExportWriter } from './writer.ts';

/** How a format is written. */
export interface ExportFormat {
  ending: string;
  type: string;
  writer: (about: ExportMetadata) => ExportWriter;
}

/** Every format of articles and highlights. */
export const formats: Readonly<Record<ArticleFormat, ExportFormat>> = {
  markdown: { ending: '.md', type: 'text/markdown', writer: markdownWriter },
  html: { ending: '.html', type: 'text/html', writer: htmlWriter },
  csv: { ending: '.csv', type: 'text/csv', writer: csvWriter },
  annotations: { ending: '.jsonld', type: 'application/ld+json', writer: annotationWriter },
  csl: { ending: '.json', type: 'application/vnd.citationstyles.csl+json', writer: cslWriter },
  ris: { ending: '.ris', type: 'application/x-research-info-systems', writer: risWriter },
  bibtex: { ending: '.bib', type: 'application/x-bibtex', writer: bibtexWriter },
};
