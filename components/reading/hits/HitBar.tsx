import { ChevronDown, ChevronUp, X } from 'lucide';
import { t } from '../../../lib/i18n/t.ts';
import { SearchField } from '../../ui/fields/SearchField.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { findFieldId } from './find-field.ts';
import type { Hits } from './hits.ts';
import './HitBar.css';

export type HitBarProps = { hits: Hits };

/** Shows at which hit of an article the user is, with buttons to the others, and the find field if it is open. */
export function HitBar({ hits }: HitBarProps) {
  const { typed, count, step, type, close } = hits;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || !['Escape', 'Enter'].includes(event.key)) return;
    event.preventDefault();
    if (event.key === 'Escape') close();
    else step(event.shiftKey ? -1 : 1);
  };
  return (
    <search class="HitBar" aria-label={t('hits_label')}>
      {typed !== null && (
        <SearchField
          id={findFieldId}
          label={t('hits_find')}
          value={typed}
          onInput={type}
          onKeyDown={onKeyDown}
        />
      )}
      <div class="moves">
        <p role="status">{statusOf(hits)}</p>
        <IconButton
          icon={ChevronUp}
          label={t('hits_previous')}
          disabled={count === 0}
          onClick={() => step(-1)}
        />
        <IconButton
          icon={ChevronDown}
          label={t('hits_next')}
          disabled={count === 0}
          onClick={() => step(1)}
        />
        <IconButton icon={X} label={t('hits_close')} onClick={close} />
      </div>
    </search>
  );
}

function statusOf({ typed, count, index }: Hits): string | null {
  if (count === 0) return typed?.trim() ? t('hits_none') : null;
  return index === null ? null : t('hits_position', { at: index + 1, total: count });
}
