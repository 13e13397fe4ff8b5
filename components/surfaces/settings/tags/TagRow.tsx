import { Pencil, Trash } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../../lib/i18n/t.ts';
import { tagUses } from '../../../../lib/presenters/list.ts';
import type { TagUse } from '../../../../lib/store/user/tags.ts';
import { normalizeTag } from '../../../../lib/tag.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import '../../../ui/fields/text-box.css';

export type TagRowProps = {
  use: TagUse;
  /** Finds another tag with the given name; `null` if there is none. */
  otherNamed: (written: string, tag: string) => string | null;
  onRename: (tag: string, written: string) => void;
  onRemove: (tag: string) => void;
};

/** A tag, its number of uses, and the field to rename it. */
export function TagRow({ use, otherNamed, onRename, onRemove }: TagRowProps) {
  const { tag, saved, highlights } = use;
  const [written, setWritten] = useState<string | null>(null);
  const row = useRef<HTMLLIElement>(null);
  const wasOpen = useRef(false);
  const isOpen = written !== null;
  useLayoutEffect(() => {
    // Moves the focus into the field, and later back to the button that opened it.
    if (isOpen) row.current?.querySelector('input')?.select();
    else if (wasOpen.current) row.current?.querySelector('button')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  const close = () => setWritten(null);
  const rename = () => {
    if (written === null) return;
    close();
    if (![tag, ''].includes(normalizeTag(written))) onRename(tag, written);
  };
  const other = written === null ? null : otherNamed(written, tag);
  if (written !== null) {
    return (
      <li ref={row}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            rename();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.isComposing) close();
          }}
        >
          <input
            class="TextBox"
            type="text"
            dir="auto"
            value={written}
            aria-label={t('tags_newName', { tag })}
            onInput={(event) => setWritten(event.currentTarget.value)}
          />
          <Button look="primary" submits>
            {other === null ? t('tags_confirmRename') : t('tags_merge')}
          </Button>
          <Button onClick={close}>{t('action_cancel')}</Button>
        </form>
        <p role="status">{other !== null && t('tags_mergeHint', { tag: other })}</p>
      </li>
    );
  }
  return (
    <li ref={row}>
      <span class="tag" dir="auto" data-stop={tag} tabIndex={-1}>
        {tag}
      </span>
      <span class="uses">{tagUses(saved, highlights)}</span>
      <span class="buttons">
        <IconButton
          icon={Pencil}
          label={t('tags_rename', { tag })}
          onClick={() => setWritten(tag)}
        />
        <IconButton
          icon={Trash}
          label={t('tags_removeEverywhere', { tag })}
          onClick={() => onRemove(tag)}
        />
      </span>
    </li>
  );
}
