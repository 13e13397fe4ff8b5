import { useState } from 'preact/hooks';
import { changeSettings } from '../../../../lib/app/settings.ts';
import { t } from '../../../../lib/i18n/t.ts';
import type { SettingsChange } from '../../../../lib/platform/settings.ts';
import type { Settings } from '../../../../lib/settings.ts';
import type { Message } from '../../../ui/StatusMessage.tsx';

export interface UndoableChange {
  /**
   * Stores values, or what a function returns for the stored ones, which may be newer than those on the page. A change
   * with a `text` that announces it can be undone.
   */
  change: (changed: SettingsChange, text?: string) => void;
  /** What the last change did, with its undo. */
  message: Message | undefined;
  show: (message: Message) => void;
}

/** Changes settings and offers to undo the last change. */
export function useUndoableChange(): UndoableChange {
  const [message, setMessage] = useState<Message>();
  const store = async (changed: SettingsChange, after?: Message) => {
    await changeSettings(changed);
    setMessage(after);
  };
  const change = (changed: SettingsChange, text?: string) => {
    let replaced: Partial<Settings> = {};
    const undo = () => void store(replaced, { text: t('action_undone') });
    void store(
      (before) => {
        const values = typeof changed === 'function' ? changed(before) : changed;
        const names = Object.keys(values) as (keyof Settings)[];
        replaced = Object.fromEntries(names.map((name) => [name, before[name]]));
        return values;
      },
      text === undefined ? undefined : { text, action: { label: t('action_undo'), run: undo } },
    );
  };
  return { change, message, show: setMessage };
}
