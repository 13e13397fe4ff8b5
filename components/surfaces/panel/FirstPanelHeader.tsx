import type { Settings } from '../../../lib/settings.ts';
import type { FirstList } from '../../../lib/store/lists/first-list.ts';
import type { ChannelRow } from '../../../lib/store/rows/channels.ts';
import { ChipRow } from '../../list/chips/ChipRow.tsx';
import { listChoices } from '../../list/chips/list-choices.ts';
import { FilterButton } from '../../list/filters/FilterButton.tsx';
import { feedStatusParts } from '../../list/status/feed-status-parts.ts';
import { SurfaceHeader } from '../../list/status/SurfaceHeader.tsx';
import { SavedSearchChips } from '../../search/SavedSearchChips.tsx';
import { SearchForm } from '../../search/SearchForm.tsx';
import { heldForApp } from '../page-frame/held-for-app.ts';
import { ListMenuButton } from './ListMenuButton.tsx';

export type FirstPanelHeaderProps = {
  list: FirstList;
  news: ChannelRow;
  settings: Settings;
  now: number;
};

/** The header of the panel's first paint, with the lists' counts once they are known. */
export function FirstPanelHeader({ list, news, settings, now }: FirstPanelHeaderProps) {
  const { list: shown, articles, counts } = list;
  const choices = listChoices({
    list: { filters: [], chips: counts },
    shown,
    isSearch: false,
    highlights: counts?.highlights,
    follows: settings.followed.length > 0,
    hasBriefings: settings.briefingHour !== null,
  });
  return (
    <>
      <SurfaceHeader
        status={feedStatusParts(counts?.unread, { news }, now)}
        refreshing={false}
        onRefresh={heldForApp}
        onMarkAll={heldForApp}
      >
        <ListMenuButton>{() => null}</ListMenuButton>
      </SurfaceHeader>
      <SearchForm
        value=""
        suggestions={[]}
        onInput={heldForApp}
        onLeave={heldForApp}
        onFocus={heldForApp}
      />
      <ChipRow
        choices={choices}
        count={articles.length}
        onSelect={heldForApp}
        onNarrow={heldForApp}
        filterMenu={<FilterButton>{() => null}</FilterButton>}
      >
        <SavedSearchChips
          saved={settings.savedSearches}
          rules={settings.rules}
          current={null}
          counts={undefined}
          onShow={heldForApp}
        />
      </ChipRow>
    </>
  );
}
