import type { ComponentChildren } from 'preact';
import type { Definition } from '../../../lib/article/model/body.ts';
import './DefinitionsView.css';

export type DefinitionsViewProps = {
  sides: readonly { part: Definition['part']; content: ComponentChildren }[];
};

/** A list of terms and their definitions. */
export function DefinitionsView({ sides }: DefinitionsViewProps) {
  return (
    <dl class="DefinitionsView">
      {sides.map(({ part, content }) =>
        part === 'term' ? <dt>{content}</dt> : <dd>{content}</dd>,
      )}
    </dl>
  );
}
