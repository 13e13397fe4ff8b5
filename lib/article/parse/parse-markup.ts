import {
  type ChildNode,
  type Document,
  DomHandler,
  type Element,
  isTag,
  type ParentNode,
} from 'domhandler';
import { Parser } from 'htmlparser2';

/** More elements inside each other than any page has. The parser's time grows with their square. */
const deepest = 10_000;

/** How much is read between two looks at the depth. */
const chunk = 16_384;

/** HTML as a tree that knows its places in the text, however broken. Markup that nests without end is read as far as the bound. */
export function parseMarkup(html: string): Document {
  const handler = new DepthHandler();
  const parser = new Parser(handler);
  for (let at = 0; at < html.length && handler.depth < deepest; at += chunk) {
    parser.write(html.slice(at, at + chunk));
  }
  parser.end();
  return handler.root;
}

class DepthHandler extends DomHandler {
  constructor() {
    super(undefined, { withStartIndices: true, withEndIndices: true });
  }

  get depth(): number {
    return this.tagStack.length;
  }
}

/** What stands between an element's tags, as the page has it. */
export function markupOf(element: Element, html: string): string {
  const from = element.children.at(0)?.startIndex ?? 0;
  const to = element.children.at(-1)?.endIndex ?? from;
  return html.slice(from, to + 1);
}

/**
 * Everything below a node in document order, by an own stack: trees may be deeper than recursion reaches.
 * What `skip` names is left out with all that is in it.
 */
export function* nodesBelow(
  parent: ParentNode,
  skip: (node: ChildNode) => boolean,
): Generator<ChildNode> {
  const stack: ChildNode[] = parent.children.toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (skip(node)) continue;
    yield node;
    // Not spread into `push`: an element may have more children than a call has room for arguments.
    if (isTag(node)) for (const child of node.children.toReversed()) stack.push(child);
  }
}
