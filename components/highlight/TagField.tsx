import { X } from 'lucide';
import { useId, useRef, useState } from 'preact/hooks';
import { words } from '../../lib/words/en.ts';
import { useHighlightTags } from '../hooks/use-highlights.ts';
import { Icon } from '../ui/Icon.tsx';
import './TagField.css';

export type TagFieldProps = {
  tags: readonly string[];
  /** Given the line as it was written. */
  onAdd: (line: string) => void;
  onRemove: (tag: string) => void;
};

/** The tags of a highlight; a comma or Enter ends one, and those in use are offered again. */
export function TagField({ tags, onAdd, onRemove }: TagFieldProps) {
  const [line, setLine] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const offered = useHighlightTags().filter((tag) => !tags.includes(tag));
  const list = useId();

  const add = (written: string) => {
    setLine('');
    if (written.trim() !== '') onAdd(written);
  };
  const write = (written: string) => {
    if (/[,;\n]/.test(written)) add(written);
    else setLine(written);
  };
  const remove = (tag: string) => {
    onRemove(tag);
    field.current?.focus();
  };
  return (
    <div class="TagField">
      {tags.length > 0 && (
        <ul aria-label={words.highlight.tags}>
          {tags.map((tag) => (
            <li key={tag}>
              <button
                type="button"
                title={words.highlight.removeTag(tag)}
                aria-label={words.highlight.removeTag(tag)}
                onClick={() => remove(tag)}
              >
                <span dir="auto">{tag}</span>
                <Icon icon={X} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={field}
        type="text"
        dir="auto"
        list={list}
        value={line}
        placeholder={words.highlight.tagHint}
        aria-label={words.highlight.tagHint}
        onInput={(event) => write(event.currentTarget.value)}
        onBlur={() => add(line)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
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
