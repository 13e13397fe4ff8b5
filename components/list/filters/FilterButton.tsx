import { ListFilter } from 'lucide';
import { t } from '../../../lib/i18n/t.ts';
import { Popover, type PopoverProps } from '../../ui/popover/Popover.tsx';
import { filterMenuId } from './filter-menu-id.ts';

export type FilterButtonProps = Pick<PopoverProps, 'children'>;

/** The button that opens the filters of a list. */
export const FilterButton = ({ children }: FilterButtonProps) => (
  <Popover icon={ListFilter} label={t('filter_open')} kind="dialog" id={filterMenuId}>
    {children}
  </Popover>
);
