import { useRef, useState } from 'preact/hooks';
import { removeTag, renameTag } from '../../../../lib/app/reading/tags.ts';
import { t } from '../../../../lib/i18n/t.ts';
import type { TagUse } from '../../../../lib/store/user/tags.ts';
import { normalizeTag, tagKey } from '../../../../lib/tag.ts';
import { undoToastAction } from '../../../live/undo-toast-action.ts';
import { useAttempt } from '../../../live/use-attempt.ts';
import { SearchField } from '../../../ui/fields/SearchField.tsx';
import { useRowFocus } from '../../../ui/focus/use-row-focus.ts';
import { type Message, StatusMessage } from '../../../ui/StatusMessage.tsx';
import type { ShowToast } from '../../../ui/use-toast.ts';
import { TagRow } from './TagRow.tsx';
import './TagTable.css';

export type TagTableProps = { uses: readonly TagUse[] };

/** A longer list of tags has a search field. */
const maxWithoutSearch = 20;

/** How many tags are listed. */
const maxListed = 100;

/** All tags with their uses; each can be renamed or removed everywhere. */
export function TagTable({ uses }: TagTableProps) {
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState<Message>();
  const showMessage: ShowToast = (text, action) => setShown({ text, action });
  const attempt = useAttempt(showMessage);
  const table = useRef<HTMLDivElement>(null);
  useRowFocus(table, uses);

  /** `tag` is named in the message if it no longer exists. */
  const change = async (changed: Promise<number | null>, tag: string, text: string) => {
    // The previous message's undo no longer applies.
    setShown(undefined);
    const actionId = await changed;
    if (actionId === null) return showMessage(t('tags_noLongerUsed', { tag }));
    showMessage(text, undoToastAction(actionId, showMessage, attempt));
  };
  /** The spelling of another tag with the given name; `null` if there is none. */
  const otherNamed = (written: string, tag: string): string | null => {
    const key = tagKey(normalizeTag(written));
    return key === tagKey(tag) ? null : (uses.find((use) => tagKey(use.tag) === key)?.tag ?? null);
  };
  const rename = (from: string, written: string) => {
    const other = otherNamed(written, from);
    const to = other ?? normalizeTag(written);
    const text = other === null ? t('tags_renamed', { from, to }) : t('tags_merged', { from, to });
    attempt(() => change(renameTag(from, to), from, text));
  };
  const remove = (tag: string) =>
    attempt(() => change(removeTag(tag), tag, t('tags_removed', { tag })));

  const found = uses.filter(({ tag }) => tagKey(tag).includes(tagKey(typed)));
  const more = found.length - maxListed;
  return (
    <div class="TagTable" ref={table}>
      {uses.length > maxWithoutSearch && (
        <SearchField label={t('tags_search')} value={typed} onInput={setTyped} />
      )}
      <ul>
        {found.slice(0, maxListed).map((use) => (
          <TagRow
            key={use.tag}
            use={use}
            otherNamed={otherNamed}
            onRename={rename}
            onRemove={remove}
          />
        ))}
      </ul>
      {uses.length === 0 && <p>{t('tags_none')}</p>}
      {uses.length > 0 && found.length === 0 && <p>{t('tags_noMatch', { typed: typed.trim() })}</p>}
      {more > 0 && <p>{t('filter_moreChoices', { count: more })}</p>}
      <StatusMessage message={shown} />
    </div>
  );
}
