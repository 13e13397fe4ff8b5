import { Button } from '../../ui/Button.tsx';
import type { StableText } from '../use-stable-text.ts';
import { changeNotice } from './change-notice.ts';
import type { VersionChoice } from './use-comparison.ts';
import './ChangeBar.css';

export type ChangeBarProps = { text: StableText; comparison: VersionChoice; now: number };

/** The bar above an article that announces another version. */
export function ChangeBar({ text, comparison, now }: ChangeBarProps) {
  const notice = changeNotice(text, comparison, now);
  if (!notice) return null;
  const { label, run } = notice.action;
  return (
    <div class="ChangeBar" role="status">
      <p>{notice.text}</p>
      <Button look="quiet" onClick={run}>
        {label}
      </Button>
    </div>
  );
}
