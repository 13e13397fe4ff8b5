import { X } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { formatList } from '../../lib/i18n/format-list.ts';
import { t } from '../../lib/i18n/t.ts';
import { maxTags, tagKey, tagSeparator } from '../../lib/tag.ts';
import { useTagUses } from '../live/use-tags.ts';
import { Icon } from '../ui/Icon.tsx';
import '../ui/fields/text-box.css';
import './TagField.css';

export type TagFieldProps = {
  tags: readonly string[];
  /** Receives the line as typed. */
  onAdd: (line: string) => void;
  onRemove: (tag: string) => void;
};

/** The number of suggestions; typing finds the others. */
const offeredAtOnce = 50;

/**
 * The tags of a saved article or a highlight. A comma, Enter or leaving the field adds one, Escape discards what is typed.
 * Used tags are suggested, most used first.
 */
export function TagField({ tags, onAdd, onRemove }: TagFieldProps) {
  const [line, setLine] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const has = new Set(tags.map(tagKey));
  const offered = (useTagUses() ?? [])
    .map(({ tag }) => tag)
    .filter((tag) => !has.has(tagKey(tag)) && tagKey(tag).includes(tagKey(line)))
    .slice(0, offeredAtOnce);
  const list = useId();
  const isFull = tags.length >= maxTags;
  const { sentence, expectChange } = useTagAnnouncement(tags);

  const clear = () => {
    setLine('');
    // At once: Escape closes what the field is in, which takes its focus, and in some browsers the end of a
    // composition is followed by another input event.
    if (field.current) field.current.value = '';
  };
  const add = (written: string) => {
    clear();
    if (written.trim() === '') return;
    expectChange();
    onAdd(written);
  };
  const write = (written: string) => {
    if (tagSeparator.test(written)) add(written);
    else setLine(written);
  };
  const remove = (tag: string) => {
    expectChange();
    onRemove(tag);
    field.current?.focus();
  };
  return (
    <div class="TagField">
      <p class="visually-hidden" role="status">
        {sentence}
      </p>
      {tags.length > 0 && <RemovableTags tags={tags} onRemove={remove} />}
      {isFull && (
        <p class="full" role="status">
          {t('tags_limitReached', { most: maxTags })}
        </p>
      )}
      <input
        class="TextBox"
        ref={field}
        type="text"
        dir="auto"
        list={list}
        value={line}
        placeholder={t('tags_addTag')}
        aria-label={t('tags_addTag')}
        onInput={(event) => {
          const { isComposing, currentTarget } = event;
          (isComposing ? setLine : write)(currentTarget.value);
        }}
        onCompositionEnd={(event) => write(event.currentTarget.value)}
        onBlur={(event) => add(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Escape') return clear();
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add(line);
        }}
      />
      <datalist id={list}>
        {offered.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </div>
  );
}

const RemovableTags = ({ tags, onRemove }: Pick<TagFieldProps, 'tags' | 'onRemove'>) => (
  <ul aria-label={t('tags_title')}>
    {tags.map((tag) => (
      <li key={tag}>
        <button
          type="button"
          title={t('tags_remove', { tag })}
          aria-label={t('tags_remove', { tag })}
          onClick={() => onRemove(tag)}
        >
          <span dir="auto">{tag}</span>
          <Icon icon={X} />
        </button>
      </li>
    ))}
  </ul>
);

interface TagAnnouncement {
  /** Says which tags the user has just added or removed. */
  sentence: string;
  /** Called when the user changes the tags: a change in another window is not announced. */
  expectChange: () => void;
}

/** Tells screen readers the result of the user's changes, once they are stored. */
function useTagAnnouncement(tags: readonly string[]): TagAnnouncement {
  const [sentence, setSentence] = useState('');
  const before = useRef(tags);
  const isExpected = useRef(false);
  useEffect(() => {
    const added = tags.filter((tag) => !before.current.includes(tag));
    const removed = before.current.filter((tag) => !tags.includes(tag));
    before.current = tags;
    if (!isExpected.current) return;
    isExpected.current = false;
    setSentence(
      added.length > 0
        ? t('tags_announced_added', { tag: formatList(added) })
        : t('tags_announced_removed', { tag: formatList(removed) }),
    );
  }, [tags.join('\n')]);
  return {
    sentence,
    expectChange: () => {
      isExpected.current = true;
      // Screen readers announce a repeated sentence only if another one came in between.
      setSentence('');
    },
  };
}
