/** A node's parent, and the indexes of its first and last UTF-16 unit in the source. */
interface Place {
  parent: ParentNode;
  startIndex: number;
  endIndex: number;
}

export interface Text extends Place {
  kind: 'text';
  data: string;
}

export interface Element extends Place {
  kind: 'element';
  name: string;
  attribs: Record<string, string>;
  children: ChildNode[];
}

/** A comment, or anything else that is not shown. */
export interface HiddenNode extends Place {
  kind: 'hidden';
}

export interface Document {
  kind: 'document';
  children: ChildNode[];
}

export type ChildNode = Text | Element | HiddenNode;
export type ParentNode = Element | Document;

export const isTag = (node: ChildNode | ParentNode): node is Element => node.kind === 'element';
export const isTextNode = (node: ChildNode): node is Text => node.kind === 'text';

/** The markup between an element's tags, as in the source. */
export function markupOf(element: Element, html: string): string {
  const from = element.children.at(0)?.startIndex ?? 0;
  const to = element.children.at(-1)?.endIndex ?? from;
  return html.slice(from, to + 1);
}

/**
 * All nodes below a node in document order. Does without recursion, because trees may be too deep for it. Nodes for
 * which `skip` holds are left out with their content.
 */
export function* nodesBelow(
  parent: ParentNode,
  skip: (node: ChildNode) => boolean,
): Generator<ChildNode> {
  const stack: ChildNode[] = parent.children.toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (skip(node)) continue;
    yield node;
    // Not spread into `push`: an element may have more children than a call can take arguments.
    if (isTag(node)) for (const child of node.children.toReversed()) stack.push(child);
  }
}

/** All text below a node, with a line break for each `br`. Does without recursion, so no tree is too deep. */
export function rawText(parent: ParentNode, skip: (node: ChildNode) => boolean): string {
  const parts: string[] = [];
  for (const node of nodesBelow(parent, skip)) {
    if (isTextNode(node)) parts.push(node.data);
    else if (isTag(node) && node.name === 'br') parts.push('\n');
  }
  return parts.join('');
}

/** All text below a node on one line. */
export const flatText = (parent: ParentNode, skip: (node: ChildNode) => boolean): string =>
  rawText(parent, skip).replace(/\s+/g, ' ').trim();
