import { words } from '../../../lib/i18n/en.ts';
import { filterPhrase } from '../../../lib/presenters/lists/filter-label.ts';
import { ListChips } from '../../list/ListChips.tsx';
import { SurfaceHeader } from '../../list/status/SurfaceHeader.tsx';
import type { PanelState } from './use-panel.ts';

export type PanelHeaderProps = { panel: PanelState };

/** The head of every list of the panel: how things stand, and the lists to choose from. */
export function PanelHeader({ panel }: PanelHeaderProps) {
  const { list, mine, counted, stored, refreshing } = panel;
  const counts = [
    words.status.unread(list.unread.size),
    ...(stored === undefined ? [] : [words.status.stored(stored)]),
  ];
  return (
    <>
      <SurfaceHeader
        status={counts.join(' · ')}
        refreshing={refreshing.running}
        onRefresh={refreshing.refresh}
        {...(list.filter && { markAllLabel: words.filter.markAll(filterPhrase(list.filter)) })}
        onMarkAll={panel.markAll}
      />
      <ListChips
        list={list}
        shown={mine ? 'highlights' : list.name}
        highlights={mine?.total ?? counted?.total}
        onSelect={panel.showList}
      />
    </>
  );
}
