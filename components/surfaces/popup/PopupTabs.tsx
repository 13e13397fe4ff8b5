import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { formatNumber } from '../../../lib/i18n/format-number.ts';
import { t } from '../../../lib/i18n/t.ts';
import type { PopupTab } from '../../../lib/store/rows/views.ts';
import './PopupTabs.css';

export type PopupTabsProps = {
  selected: PopupTab;
  /** `undefined` until counted. */
  unread: number | undefined;
  saved: number | undefined;
  /** Whether anything is followed. */
  hasWatch: boolean;
  onSelect: (tab: PopupTab) => void;
};

const allTabs = ['unread', 'watch', 'keyPoints', 'saved'] as const;

/** The popup's tabs; arrow keys move between them. */
export function PopupTabs({ selected, unread, saved, hasWatch, onSelect }: PopupTabsProps) {
  const box = useRef<HTMLDivElement>(null);
  const counts: Partial<Record<PopupTab, number | undefined>> = { unread, saved };
  const tabs = allTabs.filter((tab) => tab !== 'watch' || hasWatch || tab === selected);

  const move = (event: KeyboardEvent) => {
    const tab = tabAfter(tabs, selected, event);
    if (!tab) return;
    event.preventDefault();
    onSelect(tab);
    box.current?.querySelector<HTMLElement>(`#${idOf(tab)}`)?.focus();
  };

  return (
    <nav>
      <div class="PopupTabs" role="tablist" aria-label={t('list_lists')} ref={box} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab}
            id={idOf(tab)}
            type="button"
            role="tab"
            aria-selected={tab === selected}
            aria-controls={panelId}
            tabIndex={tab === selected ? 0 : -1}
            onClick={() => onSelect(tab)}
          >
            {t(`list_name_${tab}`)}{' '}
            {counts[tab] !== undefined && <span class="count">{formatNumber(counts[tab])}</span>}
          </button>
        ))}
      </div>
    </nav>
  );
}

export type PopupTabPanelProps = { tab: PopupTab; children: ComponentChildren };

/** The content of the selected tab. */
export function PopupTabPanel({ tab, children }: PopupTabPanelProps) {
  return (
    <div id={panelId} role="tabpanel" aria-labelledby={idOf(tab)}>
      {children}
    </div>
  );
}

const panelId = 'popup-list';

const idOf = (tab: PopupTab): string => `tab-${tab}`;

function tabAfter(
  tabs: readonly PopupTab[],
  tab: PopupTab,
  { key, target }: KeyboardEvent,
): PopupTab | undefined {
  const at = tabs.indexOf(tab);
  // Where text is written from right to left, the next tab is to the left.
  const isReversed = target instanceof Element && target.matches(':dir(rtl)');
  const [next, previous] = isReversed ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  if (key === next) return tabs[(at + 1) % tabs.length];
  if (key === previous) return tabs.at(at - 1);
  if (key === 'Home') return tabs[0];
  return key === 'End' ? tabs.at(-1) : undefined;
}
