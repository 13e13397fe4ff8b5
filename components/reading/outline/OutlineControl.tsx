import { TableOfContents } from 'lucide';
import { useRef } from 'preact/hooks';
import { t } from '../../../lib/i18n/t.ts';
import { publisherText } from '../../../lib/site/site.ts';
import { buttonAt, moveButtonFocus } from '../../ui/focus/button-focus.ts';
import { useInitialFocus } from '../../ui/focus/use-initial-focus.ts';
import { Popover } from '../../ui/popover/Popover.tsx';
import type { Outline } from './use-outline.ts';
import './OutlineControl.css';

/** The id by which a key opens the outline. */
export const outlineId = 'outline';

export type OutlineControlProps = { outline: Outline };

/** The button that opens the outline of a long article. Each heading leads to its section. */
export function OutlineControl({ outline }: OutlineControlProps) {
  return (
    <Popover icon={TableOfContents} label={t('reading_outline')} kind="dialog" id={outlineId}>
      {(close) => <OutlineList outline={outline} close={close} />}
    </Popover>
  );
}

type OutlineListProps = OutlineControlProps & { close: () => void };

function OutlineList({ outline: { entries, current, goTo }, close }: OutlineListProps) {
  const list = useRef<HTMLElement>(null);
  const currentAtStart = useRef(current()).current;
  useInitialFocus(list, () => {
    const index = entries.findIndex(({ passage }) => passage === currentAtStart);
    return buttonAt(list.current, Math.max(0, index));
  });
  const topLevel = entries.reduce((top, { level }) => Math.min(top, level), 6);
  return (
    <nav
      class="OutlineControl"
      aria-label={t('reading_outline')}
      ref={list}
      onKeyDown={(event) => moveButtonFocus(list.current, event)}
    >
      <ul>
        {entries.map(({ passage, level, text }) => (
          <li key={passage} {...publisherText} data-depth={Math.min(level - topLevel, 2)}>
            <button
              type="button"
              aria-current={passage === currentAtStart ? 'true' : undefined}
              onClick={() => {
                close();
                goTo(passage);
              }}
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
