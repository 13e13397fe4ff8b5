import type { ComponentChildren } from 'preact';
import { settingLabel } from '../../../../lib/presenters/settings.ts';
import type { Settings } from '../../../../lib/settings.ts';
import { SettingRow } from './SettingRow.tsx';
import './SegmentsRow.css';

export type SegmentsRowProps = {
  name: keyof Settings;
  hint?: string;
  /** The control, which has the label as its accessible name. */
  children: ComponentChildren;
};

/** A setting whose values are shown side by side, as a row. */
export function SegmentsRow({ name, hint, children }: SegmentsRowProps) {
  return (
    <SettingRow name={name}>
      <div class="SegmentsRow">
        <p class="label" aria-hidden="true">
          {settingLabel(name)}
        </p>
        {children}
        {hint !== undefined && <p class="hint">{hint}</p>}
      </div>
    </SettingRow>
  );
}
