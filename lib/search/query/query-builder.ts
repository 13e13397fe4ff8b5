import type { QueryError, QueryNode, QuerySpan } from './query.ts';

/** An unfinished group: its alternatives, the last of which is still being read. */
interface Group extends QuerySpan {
  alternatives: QueryNode[][];
  isNegated: boolean;
  /** The `NOT` or `-` that applies to what comes next. */
  negation: QuerySpan | null;
  /** The `AND` or `OR` that still needs its right operand. */
  joint: QuerySpan | null;
}

const openGroup = ({ start, end }: QuerySpan, isNegated = false): Group => ({
  start,
  end,
  alternatives: [[]],
  isNegated,
  negation: null,
  joint: null,
});

/**
 * Builds the tree of a query from its lexemes. Open groups are on an explicit stack, so any number of parentheses can
 * be open.
 */
export class QueryBuilder {
  readonly errors: QueryError[] = [];
  private group = openGroup({ start: 0, end: 0 });
  private readonly outer: Group[] = [];

  /** Whether what comes next is negated. */
  get isNegated(): boolean {
    return this.group.negation !== null;
  }

  /** Whether a parenthesis is open. */
  get isInGroup(): boolean {
    return this.outer.length > 0;
  }

  report(kind: QueryError['kind'], { start, end }: QuerySpan): void {
    this.errors.push({ kind, start, end });
  }

  /** Reports that something is missing, unless a mistake since `from` says why. */
  private reportMissing(kind: 'empty' | 'missingOperand', span: QuerySpan, from: number): void {
    const last = this.errors.at(-1);
    if (!last || last.start < from) this.report(kind, span);
  }

  add(nodes: readonly QueryNode[]): void {
    const { group } = this;
    const added = group.negation ? nodes.map(negated) : nodes;
    group.alternatives.at(-1)?.push(...added);
    group.joint = null;
    group.negation = null;
  }

  /** Negates what comes next. Two negations cancel each other. */
  negate({ start, end }: QuerySpan): void {
    this.group.negation = this.group.negation ? null : { start, end };
  }

  join(kind: 'AND' | 'OR', span: QuerySpan): void {
    const { group } = this;
    this.dropNegation();
    if (group.joint || group.alternatives.at(-1)?.length === 0)
      this.reportMissing('missingOperand', span, (group.joint ?? group).start);
    else {
      if (kind === 'OR') group.alternatives.push([]);
      group.joint = span;
    }
  }

  open(span: QuerySpan): void {
    const { isNegated } = this;
    this.group.negation = null;
    this.outer.push(this.group);
    this.group = openGroup(span, isNegated);
  }

  close(span: QuerySpan): void {
    const outer = this.outer.at(-1);
    if (!outer) {
      this.report('extraParenthesis', span);
      return;
    }
    const { group } = this;
    const node = this.finishGroup();
    if (!node) this.reportMissing('empty', { start: group.start, end: span.end }, group.start);
    this.leave(outer, node);
  }

  finish(): QueryNode | null {
    for (let outer = this.outer.at(-1); outer; outer = this.outer.at(-1)) {
      this.report('openParenthesis', this.group);
      this.leave(outer, this.finishGroup());
    }
    return this.finishGroup();
  }

  private leave(outer: Group, node: QueryNode | null): void {
    const { isNegated } = this.group;
    this.outer.pop();
    this.group = outer;
    if (node) this.add([isNegated ? negated(node) : node]);
  }

  private finishGroup(): QueryNode | null {
    const { joint, alternatives } = this.group;
    this.dropNegation();
    if (joint) this.reportMissing('missingOperand', joint, joint.start);
    const filled = alternatives.filter((each) => each.length > 0).map(allOf);
    return filled.length > 0 ? anyOf(filled) : null;
  }

  private dropNegation(): void {
    if (this.group.negation) this.report('missingOperand', this.group.negation);
    this.group.negation = null;
  }
}

const negated = (node: QueryNode): QueryNode =>
  node.kind === 'not' ? node.of : { kind: 'not', of: node };

const allOf = (nodes: readonly QueryNode[]): QueryNode => joined('all', nodes);
const anyOf = (nodes: readonly QueryNode[]): QueryNode => joined('any', nodes);

/** Joins nodes. Groups within a group of the same kind are flattened, so the tree is only as deep as its meaning. */
function joined(kind: 'all' | 'any', nodes: readonly QueryNode[]): QueryNode {
  const of = nodes.flatMap((node) => (node.kind === kind ? node.of : [node]));
  const [only] = of;
  return of.length === 1 && only ? only : { kind, of };
}
