import { withoutSections } from '../../markup.ts';
import { MarkupParser } from '../../markup-parser.ts';
import type { ChildNode, Document, Element, ParentNode, Text } from './nodes.ts';

/** Parses HTML, however broken, into a tree with source positions. */
export function parseMarkup(html: string): Document {
  const root: Document = { kind: 'document', children: [] };
  const open: ParentNode[] = [root];
  /** The text node to which further text belongs, because the parser reports text in pieces around decoded references. */
  let text: Text | null = null;
  const place = () => ({
    parent: open.at(-1) ?? root,
    startIndex: parser.startIndex,
    endIndex: parser.endIndex,
  });
  const add = (node: ChildNode) => {
    node.parent.children.push(node);
    text = null;
  };
  const addHidden = () => add({ kind: 'hidden', ...place() });
  const parser = new MarkupParser(withoutSections(html), {
    onopentag(name, attribs) {
      const element: Element = { kind: 'element', name, attribs, children: [], ...place() };
      add(element);
      open.push(element);
    },
    onclosetag() {
      text = null;
      const element = open.pop();
      if (element?.kind === 'element') element.endIndex = parser.endIndex;
    },
    ontext(data) {
      if (text) {
        text.data += data;
        text.endIndex = parser.endIndex;
      } else {
        const node: Text = { kind: 'text', data, ...place() };
        add(node);
        text = node;
      }
    },
    // Also called for a CDATA section, which HTML takes for a comment.
    oncomment: addHidden,
    onprocessinginstruction: addHidden,
  });
  parser.run();
  return root;
}
