import { t } from '../../../lib/i18n/t.ts';
import { Ellipsis } from '../../ui/ellipsis.ts';
import { Popover, type PopoverProps } from '../../ui/popover/Popover.tsx';

export type ListMenuButtonProps = Pick<PopoverProps, 'children'>;

/** The button that opens the menu of actions on the list as a whole. */
export const ListMenuButton = ({ children }: ListMenuButtonProps) => (
  <Popover icon={Ellipsis} label={t('list_more')} kind="menu">
    {children}
  </Popover>
);
