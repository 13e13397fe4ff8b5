import { useContext } from 'preact/hooks';
import { takeSettings } from '../../../../lib/app/backup/take-settings.ts';
import { changeSettings } from '../../../../lib/app/settings.ts';
import type { RetentionRule } from '../../../../lib/article/model/retention-rule.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { settingLabel, settingValue } from '../../../../lib/presenters/settings.ts';
import { pictureRemovalLabel, retentionRuleSummary } from '../../../../lib/presenters/storage.ts';
import { followingOffer } from '../../../../lib/presenters/watch/watch-lists.ts';
import type { ConsentSetting, ConsentSettings } from '../../../../lib/setting-specs.ts';
import { previewPictureRemoval } from '../../../../lib/store/media/picture-space.ts';
import type { Following } from '../../../../lib/watch/edit-lists.ts';
import { latest, useLive } from '../../../live/use-live.ts';
import { useVoices } from '../../../speech/use-voices.ts';
import { Button } from '../../../ui/Button.tsx';
import { SettingsContext } from '../rows/settings-context.ts';
import { RemovalPreview } from '../storage/RemovalPreview.tsx';
import './SettingOffers.css';

export type SettingOffersProps = {
  offered: ConsentSettings;
  now: number;
  /** Called with the settings that the user has applied or refused. */
  onDecide: (names: readonly ConsentSetting[]) => void;
};

/**
 * Settings of a restored backup that delete, send or mark something: each is previewed, and applied only if the user
 * agrees.
 */
export function SettingOffers({ offered, now, onDecide }: SettingOffersProps) {
  const { settings } = useContext(SettingsContext);
  const values = { ...settings, ...offered };
  const { keepReadDays, keepVersions } = values;
  const rule = { keepReadDays, keepVersions };
  const offers = useSingleOffers(offered, now);
  return (
    <div class="SettingOffers">
      <p role="status">{t('restore_offersHint')}</p>
      {('keepReadDays' in offered || 'keepVersions' in offered) && (
        <>
          <strong>{retentionRuleSummary(rule)}</strong>
          <RemovalPreview
            following={settings}
            rule={rule}
            now={now}
            onDecide={(confirmed) => {
              if (confirmed) void changeSettings(confirmed);
              onDecide(['keepReadDays', 'keepVersions']);
            }}
          />
        </>
      )}
      {('followed' in offered || 'watchLists' in offered) && (
        <SettingOffer
          {...followingOffer({ ...settings, ...offered }, settings)}
          onDecide={(taken) => {
            const { followed = [], watchLists = [] } = offered;
            if (taken) void takeSettings({ followed, watchLists });
            onDecide(['followed', 'watchLists']);
          }}
        />
      )}
      {(Object.keys(offers) as SingleOffer[]).map(
        (name) =>
          name in offered && (
            <SettingOffer
              key={name}
              label={t('text_labeled', {
                label: settingLabel(name),
                value: offers[name].value ?? settingValue(name, values[name]),
              })}
              hint={offers[name].hint}
              onDecide={(taken) => {
                if (taken) void takeSettings({ [name]: offered[name] });
                onDecide([name]);
              }}
            />
          ),
      )}
    </div>
  );
}

/** A setting with an offer of its own. The retention rule is a single offer, and so is what is followed. */
type SingleOffer = Exclude<ConsentSetting, keyof RetentionRule | keyof Following>;

/** What applying each setting would delete or send, and the name of its value if only a browser knows it. */
function useSingleOffers(
  { pictures = 'all', voice }: ConsentSettings,
  now: number,
): Record<SingleOffer, { hint: string; value?: string | undefined }> {
  const removed = latest(useLive(() => previewPictureRemoval(pictures, now), [pictures, now]));
  const { local, network } = useVoices();
  const hint = t('settings_allowNetworkVoicesHint', { vendor: t('speech_vendor_unknown') });
  return {
    checkInterval: { hint: t('settings_checkIntervalHint') },
    fetchFullText: { hint: t('settings_fetchFullTextHint') },
    pictures: { hint: removed ? pictureRemovalLabel(removed) : t('retention_checking') },
    allowNetworkVoices: { hint },
    voice: { hint, value: [...local, ...network].find(({ id }) => id === voice)?.name },
  };
}

type SettingOfferProps = {
  /** The setting with its value in the backup. */
  label: string;
  /** What applying it deletes or sends. */
  hint: string;
  /** Receives whether the user applies it. */
  onDecide: (taken: boolean) => void;
};

/** A setting of a backup that is applied only if the user agrees. */
function SettingOffer({ label, hint, onDecide }: SettingOfferProps) {
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
