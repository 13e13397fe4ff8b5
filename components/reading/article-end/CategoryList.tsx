import { t } from '../../../lib/i18n/t.ts';
import { ExpandableList } from '../../ui/ExpandableList.tsx';
import './CategoryList.css';

export type CategoryListProps = {
  categories: readonly string[];
  onShow: (category: string) => void;
};

const shownAtFirst = 12;

/** The categories of an article. Each leads to the articles in it. */
export function CategoryList({ categories, onShow }: CategoryListProps) {
  return (
    <div class="CategoryList">
      <ExpandableList
        items={categories}
        limit={shownAtFirst}
        moreLabel={(count) => t('article_moreCategories', { count })}
      >
        {(name) => (
          <li key={name}>
            <button
              type="button"
              title={t('article_showCategory', { name })}
              onClick={() => onShow(name)}
            >
              {name}
            </button>
          </li>
        )}
      </ExpandableList>
    </div>
  );
}
