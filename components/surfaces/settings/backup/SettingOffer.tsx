import { t } from '../../../../lib/i18n/t.ts';
import { Button } from '../../../ui/Button.tsx';

export type SettingOfferProps = {
  /** The setting with its value in the backup. */
  label: string;
  /** What applying it deletes or sends. */
  hint: string;
  /** Receives whether the user applies it. */
  onDecide: (taken: boolean) => void;
};

/** A setting of a backup that is applied only if the user agrees. */
export function SettingOffer({ label, hint, onDecide }: SettingOfferProps) {
  return (
    <fieldset class="SettingOffer">
      <legend>{label}</legend>
      <p>{hint}</p>
      <div>
        <Button onClick={() => onDecide(true)}>{t('restore_offer_take')}</Button>
        <Button look="quiet" onClick={() => onDecide(false)}>
          {t('restore_dialog_resolve_mine')}
        </Button>
      </div>
    </fieldset>
  );
}
