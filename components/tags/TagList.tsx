import { t } from '../../lib/i18n/t.ts';
import './TagList.css';

export type TagListProps = {
  tags: readonly string[];
  /** Filters the list by a tag. */
  onShow: (tag: string) => void;
};

/** The tags of a saved article. Each links to the list filtered by it. */
export function TagList({ tags, onShow }: TagListProps) {
  return (
    <ul class="TagList" aria-label={t('tags_yourTags')}>
      {tags.map((tag) => (
        <li key={tag}>
          <button
            type="button"
            dir="auto"
            title={t('tags_showTagged', { tag })}
            onClick={() => onShow(tag)}
          >
            {tag}
          </button>
        </li>
      ))}
    </ul>
  );
}
