import { t } from '../../lib/i18n/t.ts';
import './TagList.css';

export type TagListProps = {
  tags: readonly string[];
  /** Narrows the list to a tag. */
  onShow: (tag: string) => void;
};

/** The tags under which an article is saved. Each leads to all that has it. */
export function TagList({ tags, onShow }: TagListProps) {
  return (
    <ul class="TagList" aria-label={t('tags_mine')}>
      {tags.map((tag) => (
        <li key={tag}>
          <button
            type="button"
            dir="auto"
            title={t('tags_show', { tag })}
            onClick={() => onShow(tag)}
          >
            {tag}
          </button>
        </li>
      ))}
    </ul>
  );
}
