import type { ComponentChildren } from 'preact';
import type { Definition } from '../../../lib/article/model/body.ts';
import './DefinitionsView.css';

export type DefinitionsViewProps = {
  items: readonly { part: Definition['part']; content: ComponentChildren }[];
};

/** A list of terms and their definitions. */
export function DefinitionsView({ items }: DefinitionsViewProps) {
  return (
    <dl class="DefinitionsView">
      {items.map(({ part, content }) =>
        part === 'term' ? <dt>{content}</dt> : <dd>{content}</dd>,
      )}
    </dl>
  );
}
