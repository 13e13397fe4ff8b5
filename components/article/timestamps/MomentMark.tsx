import { Highlighter } from 'lucide';
import { formatTimeCode } from '../../../lib/i18n/format-time-code.ts';
import { t } from '../../../lib/i18n/t.ts';
import { Icon } from '../../ui/Icon.tsx';
import './MomentMark.css';

export type MomentMarkProps = { seconds: number; onMark: () => void };

/** The button beside a time in a transcript that highlights its line. It adds no character to the text. */
export function MomentMark({ seconds, onMark }: MomentMarkProps) {
  const label = t('player_markMomentAt', { time: formatTimeCode(seconds) });
  return (
    <button type="button" class="MomentMark" aria-label={label} title={label} onClick={onMark}>
      <Icon icon={Highlighter} />
    </button>
  );
}
