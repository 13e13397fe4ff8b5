declare module '@citation-js/core' {
  /** Citations read from BibTeX or RIS, as CSL data. */
  export class Cite {
    constructor(source: string, options?: { forceType: string });
    data: Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
