import { words } from '../../lib/i18n/en.ts';
import { ExpandableList } from '../ui/ExpandableList.tsx';
import './CategoryList.css';

export type CategoryListProps = {
  categories: readonly string[];
  onShow: (category: string) => void;
};

const shownAtFirst = 12;

/** What the publisher filed an article under. Each leads to all that is filed there. */
export function CategoryList({ categories, onShow }: CategoryListProps) {
  return (
    <div class="CategoryList">
      <ExpandableList items={categories} limit={shownAtFirst}>
        {(name) => (
          <li key={name}>
            <button
              type="button"
              title={words.around.showCategory(name)}
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
