import type { DocumentTable } from '../index/document-table.ts';
import type { ArticleSet, ReadListed } from './article-set.ts';
import type { Condition } from './plan.ts';

/** A segment whose documents are checked. */
export interface CheckedSegment {
  table: DocumentTable;
  /** How often each document has something wanted, given by its index in the plan. */
  frequenciesOf: (wanted: number) => Float32Array | undefined;
}

/** The conditions that documents must meet to be found at all. */
export class RequiredConditions {
  readonly isEmpty: boolean;
  private readonly required: readonly Condition[];
  private readonly listed = new Map<Condition, ArticleSet>();

  constructor(required: readonly Condition[]) {
    this.required = required;
    this.isEmpty = required.length === 0;
  }

  /** Reads the articles of the listed conditions. Call it before any document is checked. */
  async load(listed: ReadListed, conditions = this.required): Promise<void> {
    await Promise.all(
      conditions.map(async (condition) => {
        if (condition.kind === 'listed') {
          this.listed.set(condition, await listed(condition));
        } else if (condition.kind === 'not') await this.load(listed, [condition.of]);
        else if (condition.kind === 'all' || condition.kind === 'any') {
          await this.load(listed, condition.of);
        }
      }),
    );
  }

  /** Whether a document meets all conditions. */
  areMet(segment: CheckedSegment, document: number, conditions = this.required): boolean {
    for (const each of conditions) if (!this.isMet(each, segment, document)) return false;
    return true;
  }

  private isMet(condition: Condition, segment: CheckedSegment, document: number): boolean {
    const { table, frequenciesOf } = segment;
    switch (condition.kind) {
      case 'text':
        return (frequenciesOf(condition.wanted)?.[document] ?? 0) > 0;
      case 'listed':
        return this.listed.get(condition)?.has(table.articleId(document)) ?? false;
      case 'dates': {
        const seconds = table.seconds(document);
        return condition.from <= seconds && seconds < condition.to;
      }
      case 'not':
        return !this.isMet(condition.of, segment, document);
      case 'all':
        return this.areMet(segment, document, condition.of);
      case 'any':
        return condition.of.some((each) => this.isMet(each, segment, document));
    }
  }
}
