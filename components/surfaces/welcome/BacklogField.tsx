import { useRef, useState } from 'preact/hooks';
import { backlogChoice, chooseBacklog } from '../../../lib/app/first-run/backlog.ts';
import { undoAction } from '../../../lib/app/reading/undo.ts';
import { type BacklogChoice, backlogChoices } from '../../../lib/backlog-choice.ts';
import { t } from '../../../lib/i18n/t.ts';
import { undoMessage } from '../../../lib/presenters/undo.ts';
import { countUnread } from '../../../lib/store/user/unread.ts';
import { latest, useLive } from '../../live/use-live.ts';
import { Segments } from '../../ui/fields/Segments.tsx';
import { type Message, StatusMessage } from '../../ui/StatusMessage.tsx';

/** Chooses which articles of the first poll are unread, with undo. */
export function BacklogField() {
  const choice = latest(useLive(backlogChoice, []));
  const unread = latest(useLive(countUnread, []));
  const [message, setMessage] = useState<Message>();
  const field = useRef<HTMLDivElement>(null);
  const undo = async (id: number) => {
    setMessage({ text: undoMessage(await undoAction(id)) });
    // The pressed button disappears.
    field.current?.focus();
  };
  const choose = async (next: BacklogChoice) => {
    // Its undo would revert the choice before this one.
    setMessage(undefined);
    const id = await chooseBacklog(next);
    const action = id === null ? undefined : { label: t('action_undo'), run: () => void undo(id) };
    setMessage({ text: t(`welcome_chosen_${next}`), action });
  };
  if (choice === undefined || unread === undefined) return null;
  return (
    <div class="BacklogField" ref={field} tabIndex={-1}>
      <p class="label">{t('welcome_backlog')}</p>
      <Segments
        label={t('welcome_backlog')}
        choices={backlogChoices}
        value={choice}
        labelFor={(each) => t(`welcome_backlog_${each}`)}
        onChange={(next) => void choose(next)}
      />
      <p class="hint">{t('welcome_backlogHint', { count: unread })}</p>
      <StatusMessage message={message} />
    </div>
  );
}
