import { Search, X } from 'lucide';
import { useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { SuggestField, type SuggestFieldProps } from '../ui/fields/SuggestField.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import './QueryField.css';

export type QueryFieldProps = Omit<SuggestFieldProps, 'onKeyDown'> & {
  /** Moves the focus to what was found. */
  onLeave: () => void;
  /** Called when Enter leaves the field. */
  onEnter?: () => void;
};

/** A field for a query, with suggestions, and a button that empties it. The key "/" leads to it. */
export function QueryField({ onLeave, onEnter, ...field }: QueryFieldProps) {
  const { value, onInput } = field;
  const box = useRef<HTMLDivElement>(null);
  const clear = () => {
    onInput('');
    box.current?.querySelector('input')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || !['Escape', 'Enter', 'ArrowDown'].includes(event.key)) return;
    event.preventDefault();
    if (event.key === 'Escape' && value !== '') return onInput('');
    if (event.key === 'Enter') onEnter?.();
    onLeave();
  };
  return (
    <div class="QueryField" ref={box}>
      <SuggestField {...field} onKeyDown={onKeyDown} />
      <Icon icon={Search} />
      {value !== '' && <IconButton icon={X} label={t('search_clear')} onClick={clear} />}
    </div>
  );
}
