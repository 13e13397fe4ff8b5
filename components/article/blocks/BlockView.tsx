import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Block, Definition } from '../../../lib/article/model/body.ts';
import { t } from '../../../lib/i18n/t.ts';
import { site } from '../../../lib/site/site.ts';
import { PassageEnd } from '../passage-end.ts';
import { PassageNumbers, usePassage } from '../passage-numbers.ts';
import { TextLink } from '../TextLink.tsx';
import { TimedInlines } from '../timestamps/TimedInlines.tsx';
import { EmbedView } from './EmbedView.tsx';
import { FootnoteView } from './FootnoteView.tsx';
import { InlineView } from './InlineView.tsx';
import { ListView } from './ListView.tsx';
import { PictureView } from './PictureView.tsx';
import { ScrollRegion } from './ScrollRegion.tsx';
import { TableView } from './TableView.tsx';
import './DefinitionsView.css';
import './GalleryView.css';
import './PictureLink.css';
import './QuoteView.css';

export type BlockViewProps = { block: Block };

/** One block of an article's body. */
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
    case 'credit':
      return (
        <footer class="credit" {...passage}>
          <InlineView inlines={block.inlines} />
        </footer>
      );
    case 'caption':
      return (
        <figcaption {...passage}>
          <InlineView inlines={block.inlines} />
        </figcaption>
      );
    case 'code':
      return (
        <ScrollRegion label={t('article_code')} passage={passage}>
          <pre>
            <code>{block.text}</code>
          </pre>
        </ScrollRegion>
      );
    case 'table':
      return <TableView table={block} passage={passage} />;
    case 'picture': {
      const { picture, caption, href } = block;
      const view = <PictureView picture={picture} caption={caption} passage={passage} />;
      if (href === undefined) return view;
      return (
        <div>
          {view}
          <PictureLink href={href} />
        </div>
      );
    }
    case 'embed': {
      const { embedKind, href, title, caption } = block;
      return (
        <EmbedView
          embedKind={embedKind}
          href={href}
          title={title}
          caption={caption}
          passage={passage}
        />
      );
    }
    case 'separator':
      return <hr {...passage} />;
    default:
      return <NestedBlockView block={block} />;
  }
}

type NestedBlock = Extract<Block, { kind: 'list' | 'quote' | 'definitions' | 'gallery' | 'notes' }>;

/** A block that contains other blocks. */
function NestedBlockView({ block }: { block: NestedBlock }) {
  switch (block.kind) {
    case 'list': {
      const { ordered, numbering, items } = block;
      const drawn = items.map((item) => <Blocks blocks={item} />);
      return <ListView ordered={ordered} numbering={numbering} items={drawn} />;
    }
    case 'quote':
      return (
        <QuoteView pull={block.pull ?? false}>
          <Blocks blocks={block.blocks} />
        </QuoteView>
      );
    case 'definitions':
      return (
        <DefinitionsView
          items={block.items.map(({ part, blocks }) => ({
            part,
            content: <Blocks blocks={blocks} />,
          }))}
        />
      );
    case 'gallery': {
      const isCaption = ({ kind }: Block) => kind === 'caption';
      return (
        <GalleryView caption={<Blocks blocks={block.blocks.filter(isCaption)} />}>
          <Blocks blocks={block.blocks.filter((inner) => !isCaption(inner))} />
        </GalleryView>
      );
    }
    case 'notes':
      return (
        <section class="notes" role="doc-endnotes" aria-label={t('article_footnotes')}>
          <ol>
            {block.items.map(({ cited, blocks }, index) => (
              <FootnoteView number={index + 1} cited={cited}>
                <Blocks blocks={blocks} />
              </FootnoteView>
            ))}
          </ol>
        </section>
      );
  }
}

export type BlocksProps = { blocks: readonly Block[] };

export function Blocks({ blocks }: BlocksProps) {
  const End = useContext(PassageEnd);
  const numbers = useContext(PassageNumbers);
  return (
    <>
      {blocks.flatMap((block) => {
        const view = <BlockView block={block} />;
        const number = End ? numbers.get(block) : undefined;
        return End && number !== undefined ? [view, <End at={number} />] : view;
      })}
    </>
  );
}

type DefinitionsViewProps = {
  items: readonly { part: Definition['part']; content: ComponentChildren }[];
};

/** A list of terms and their definitions. */
function DefinitionsView({ items }: DefinitionsViewProps) {
  return (
    <dl class="DefinitionsView">
      {items.map(({ part, content }) =>
        part === 'term' ? <dt>{content}</dt> : <dd>{content}</dd>,
      )}
    </dl>
  );
}

type GalleryViewProps = { caption: ComponentChildren; children: ComponentChildren };

/** Pictures that belong together, side by side where they fit. */
function GalleryView({ caption, children }: GalleryViewProps) {
  return (
    <figure class="GalleryView">
      <div class="pictures">{children}</div>
      {caption}
    </figure>
  );
}

type PictureLinkProps = { href: string };

/** The target of a linked picture, as a link below it. */
function PictureLink({ href }: PictureLinkProps) {
  const { hostname } = new URL(href);
  const text = t('article_pictureLinksTo', { host: hostname.replace(/^www\./, '') });
  return (
    <p class="PictureLink">
      <TextLink href={href} text={text} external={hostname !== site.host}>
        {text}
      </TextLink>
    </p>
  );
}

type QuoteViewProps = { pull: boolean; children: ComponentChildren };

/** A quotation, or a pull quote of the article's own words. */
function QuoteView({ pull, children }: QuoteViewProps) {
  return <blockquote class={pull ? 'QuoteView pull' : 'QuoteView'}>{children}</blockquote>;
}
