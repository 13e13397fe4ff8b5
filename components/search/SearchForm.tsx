import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n/t.ts';
import { QueryField, type QueryFieldProps } from './QueryField.tsx';
import './SearchBox.css';

export type SearchFormProps = Omit<QueryFieldProps, 'id' | 'label' | 'suggestionsLabel'> & {
  /** Stands below the field. */
  children?: ComponentChildren;
};

/** The field that articles are searched with. */
export function SearchForm({ children, ...field }: SearchFormProps) {
  return (
    <search class="SearchBox" aria-label={t('search_label')}>
      <QueryField
        {...field}
        id="article-search"
        label={t('search_label')}
        suggestionsLabel={t(field.value === '' ? 'search_recent' : 'search_suggestions')}
      />
      {children}
    </search>
  );
}
