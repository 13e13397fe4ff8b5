import type { Block } from '../../lib/article/body.ts';
import { words } from '../../lib/words/en.ts';
import { TimedInlines } from '../player/TimedInlines.tsx';
import { EmbedView } from './EmbedView.tsx';
import { PictureView } from './PictureView.tsx';
import { usePassage } from './passage-numbers.ts';
import { ScrollRegion } from './ScrollRegion.tsx';
import { TableView } from './TableView.tsx';

export type BlockViewProps = { block: Block };

/** One block of an article's body. The type names all there can be, so there is nothing else to draw. */
export function BlockView({ block }: BlockViewProps) {
  const passage = usePassage(block);
  switch (block.kind) {
    case 'paragraph':
      return (
        <p {...passage}>
          <TimedInlines block={block} />
        </p>
      );
    case 'heading': {
      const Heading = `h${block.level}` as const;
      return (
        <Heading {...passage}>
          <TimedInlines block={block} />
        </Heading>
      );
    }
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item) => (
            <li>
              <Blocks blocks={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} />
        </blockquote>
      );
    case 'code':
      return (
        <ScrollRegion label={words.reading.code} passage={passage}>
          <pre>
            <code>{block.text}</code>
          </pre>
        </ScrollRegion>
      );
    case 'table':
      return <TableView rows={block.rows} caption={block.caption} passage={passage} />;
    case 'picture':
      return <PictureView picture={block.picture} caption={block.caption} passage={passage} />;
    case 'embed':
      return <EmbedView href={block.href} title={block.title} passage={passage} />;
    case 'separator':
      return <hr {...passage} />;
  }
}

export type BlocksProps = { blocks: readonly Block[] };

/** Blocks one after the other. */
export function Blocks({ blocks }: BlocksProps) {
  return (
    <>
      {blocks.map((block) => (
        <BlockView block={block} />
      ))}
    </>
  );
}
