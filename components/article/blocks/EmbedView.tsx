import {
  AudioLines,
  ChartColumn,
  FileText,
  Globe,
  type IconNode,
  MessageSquareQuote,
  Play,
} from 'lucide';
import type { EmbedKind, Inline } from '../../../lib/article/model/body.ts';
import { t } from '../../../lib/i18n/t.ts';
import { lastPathPart } from '../last-path-part.ts';
import type { PassageMark } from '../passage-numbers.ts';
import { ExternalCard } from './ExternalCard.tsx';
import { InlineView } from './InlineView.tsx';

export type EmbedViewProps = {
  embedKind: EmbedKind;
  href: string;
  title: string;
  caption: readonly Inline[];
  passage: PassageMark;
};

const icons: Record<EmbedKind, IconNode> = {
  video: Play,
  audio: AudioLines,
  episode: AudioLines,
  podcast: AudioLines,
  post: MessageSquareQuote,
  chart: ChartColumn,
  file: FileText,
  page: Globe,
};

/** A card in place of embedded content: what it is, its host, and a link. Nothing is loaded. */
export function EmbedView({ embedKind, href, title, caption, passage }: EmbedViewProps) {
  const where = t(`article_embed_${embedKind}`, {
    host: new URL(href).hostname.replace(/^www\./, ''),
  });
  return (
    <figure {...passage}>
      <ExternalCard
        icon={icons[embedKind]}
        href={href}
        title={title || fileName(href)}
        where={where}
        isText={title !== ''}
      />
      {caption.length > 0 && (
        <figcaption>
          <InlineView inlines={caption} />
        </figcaption>
      )}
    </figure>
  );
}

/** The file name at the end of an address, if there is one. */
function fileName(href: string): string {
  const name = lastPathPart(href);
  return /\.[a-z0-9]{2,4}$/i.test(name) ? name : '';
}
