import { Search, X } from 'lucide';
import { useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { SuggestField, type SuggestFieldProps } from '../ui/fields/SuggestField.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import './QueryField.css';

/** A field for a query, with suggestions, and a button that empties it. The key "/" leads to it. */
export function QueryField(field: SuggestFieldProps) {
  const box = useRef<HTMLDivElement>(null);
  const clear = () => {
    field.onInput('');
    box.current?.querySelector('input')?.focus();
  };
  return (
    <div class="QueryField" ref={box}>
      <SuggestField {...field} />
      <Icon icon={Search} />
      {field.value !== '' && <IconButton icon={X} label={t('search_clear')} onClick={clear} />}
    </div>
  );
}
