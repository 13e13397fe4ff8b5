import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TableBlock } from '../../../lib/article/model/body.ts';
import { t } from '../../../lib/i18n/t.ts';
import { ScrollRegion } from '../../article/blocks/ScrollRegion.tsx';
import { TableGrid } from '../../article/blocks/TableGrid.tsx';
import { tableLabel } from '../../article/blocks/table-label.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import './WideTable.css';

export type WideTableProps = { table: TableBlock; onClose: () => void };

/** A table above everything else, as wide and high as the panel. It scrolls in both directions. */
export function WideTable({ table, onClose }: WideTableProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const label = tableLabel(table);
  useLayoutEffect(() => {
    const box = dialog.current;
    const region = box?.querySelector<HTMLElement>('.ScrollRegion');
    if (!box || !region) return;
    // Before the first paint, so that an arrow key pressed at once scrolls.
    if (region.scrollWidth > region.clientWidth || region.scrollHeight > region.clientHeight) {
      region.tabIndex = 0;
      region.focus();
    }
    // Footnotes are behind the dialog, so it has to be closed before a number leads to one.
    const leave = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest('[data-note]')) box.close();
    };
    box.addEventListener('click', leave, { capture: true });
    return () => box.removeEventListener('click', leave, { capture: true });
  }, []);
  return (
    <Dialog
      class="WideTable"
      title={label}
      closeLabel={t('zoom_close')}
      dialog={dialog}
      onClose={onClose}
    >
      <ScrollRegion label={label}>
        <TableGrid table={table} />
      </ScrollRegion>
    </Dialog>
  );
}
