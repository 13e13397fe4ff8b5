import { useState } from 'preact/hooks';
import { highlightColors } from '../../../../lib/highlight/highlight-color.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { listTitle } from '../../../../lib/presenters/watch/watch-lists.ts';
import { isSameList } from '../../../../lib/watch/edit-lists.ts';
import { maxPhrase } from '../../../../lib/watch/list-limits.ts';
import type { WatchList } from '../../../../lib/watch/watch-list.ts';
import { ColorButton } from '../../../highlight/ColorButton.tsx';
import { Choice } from '../../../ui/fields/Choice.tsx';
import { Switch } from '../../../ui/fields/Switch.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { levelChoices } from '../notifications/level-choices.ts';
import { FollowingForm } from './FollowingForm.tsx';

export type ListDialogProps = {
  list: WatchList;
  /** All of the user's lists. */
  lists: readonly WatchList[];
  onSave: (list: WatchList) => void;
  onClose: () => void;
};

/** The user's names for highlight colors don't apply to colors of lists. */
const noNames = {
  colorName1: null,
  colorName2: null,
  colorName3: null,
  colorName4: null,
  colorName5: null,
};

/** Name, color, protection and notifications of a list. */
export function ListDialog({ list, lists, onSave, onClose }: ListDialogProps) {
  const [edited, setEdited] = useState(list);
  const name = edited.name.trim();
  const isTaken = lists.some(
    (each) => !list.group && isSameList(each, { ...edited, name }) && !isSameList(each, list),
  );
  return (
    <FollowingForm
      title={list.name === '' ? t('follow_newList') : listTitle(list)}
      isReady={!isTaken && name !== ''}
      onSave={() => onSave({ ...edited, name })}
      onClose={onClose}
    >
      {!list.group && (
        <TextField
          label={t('follow_field_name')}
          maxLength={maxPhrase.length}
          value={edited.name}
          onInput={(name) => setEdited({ ...edited, name })}
        />
      )}
      <fieldset>
        <legend>{t('follow_listColor')}</legend>
        {highlightColors.map((color) => (
          <ColorButton
            key={color}
            color={color}
            names={noNames}
            pressed={edited.color === color}
            onClick={() => setEdited({ ...edited, color })}
          />
        ))}
      </fieldset>
      <Switch
        label={t('follow_listKeeps')}
        hint={t('follow_listKeepsHint')}
        on={edited.keeps}
        onChange={(keeps) => setEdited({ ...edited, keeps })}
      />
      <Choice
        label={t('follow_listNotify')}
        hint={t('follow_listNotifyHint')}
        {...levelChoices(edited.notify)}
        onChange={(notify) => setEdited({ ...edited, notify })}
      />
      <p role="status">{isTaken && t('follow_nameTaken')}</p>
    </FollowingForm>
  );
}
