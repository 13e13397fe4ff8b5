import { useState } from 'preact/hooks';
import { changeSettings } from '../../../../lib/app/settings.ts';
import { t } from '../../../../lib/i18n/t.ts';
import type { Settings } from '../../../../lib/settings.ts';
import { useAttempt } from '../../../live/use-attempt.ts';
import type { Message } from '../../../ui/StatusMessage.tsx';

export interface UndoableChange {
  /** One of which `text` tells can be undone. */
  change: (changed: Partial<Settings>, text?: string) => void;
  /** What the last change did, with its undo. */
  message: Message | undefined;
  show: (message: Message) => void;
}

/** Changes settings and offers to undo the last change. */
export function useUndoableChange(settings: Settings): UndoableChange {
  const [message, setMessage] = useState<Message>();
  const attempt = useAttempt((failure) => setMessage({ text: failure }));
  const store = (values: Partial<Settings>, after?: Message) =>
    attempt(async () => {
      await changeSettings(values);
      setMessage(after);
    });
  const change = (changed: Partial<Settings>, text?: string) => {
    const before = { ...settings };
    const names = Object.keys(changed) as (keyof Settings)[];
    const undo = () =>
      store(Object.fromEntries(names.map((name) => [name, before[name]])), {
        text: t('settings_undone'),
      });
    store(
      changed,
      text === undefined ? undefined : { text, action: { label: t('action_undo'), run: undo } },
    );
  };
  return { change, message, show: setMessage };
}
