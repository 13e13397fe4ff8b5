import { Search, X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n/t.ts';
import { SuggestField, type SuggestFieldProps } from '../ui/fields/SuggestField.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { searchBoxId } from './search-box-id.ts';
import './SearchBox.css';

export type SearchFormProps = Omit<SuggestFieldProps, 'id' | 'label' | 'suggestionsLabel'> & {
  onClear: () => void;
  /** Stands below the field. */
  children?: ComponentChildren;
};

/** The field that articles are searched with, and the button that empties it. */
export function SearchForm({ onClear, children, ...field }: SearchFormProps) {
  const isEmpty = field.value === '';
  return (
    <search class="SearchBox" aria-label={t('search_label')}>
      <div class="field">
        <SuggestField
          {...field}
          id={searchBoxId}
          label={t('search_label')}
          suggestionsLabel={isEmpty ? t('search_recent') : t('search_suggestions')}
        />
        <Icon icon={Search} />
        {!isEmpty && <IconButton icon={X} label={t('search_clear')} onClick={onClear} />}
      </div>
      {children}
    </search>
  );
}
