import { useId, useRef } from 'preact/hooks';
import { t } from '../../../lib/i18n/t.ts';
import type { ChannelRow } from '../../../lib/store/rows/channels.ts';
import { Button } from '../../ui/Button.tsx';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { LockNote } from '../page-frame/LockNote.tsx';
import { useFeedTest } from './use-feed-test.ts';
import '../../ui/fields/text-box.css';
import './FeedTester.css';

export type FeedTesterProps = { channel: ChannelRow; now: number };

/** Tests an address as a channel's feed, shows the result, and lets the user adopt it unless a policy sets the feed. */
export function FeedTester({ channel, now }: FeedTesterProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const test = useFeedTest(channel, now);
  const isManaged = channel.found === 'policy';
  const use = () => {
    // The pressed button disappears.
    input.current?.focus();
    test.adopt();
  };
  return (
    <form
      class="FeedTester"
      noValidate
      aria-label={t(`channel_name_${channel.id}`)}
      onSubmit={(event) => {
        event.preventDefault();
        test.run();
      }}
    >
      <label for={id}>{t('health_test_address')}</label>
      <input
        class="TextBox"
        ref={input}
        id={id}
        type="url"
        autocomplete="off"
        spellcheck={false}
        maxLength={2_000}
        value={test.address}
        onInput={(event) => test.setAddress(event.currentTarget.value)}
      />
      <ButtonRow message={test.message}>
        <Button submits busy={test.busy}>
          {t('health_test_start')}
        </Button>
        {!isManaged && test.usableAddress !== null && (
          <Button look="primary" busy={test.busy} onClick={use}>
            {t('health_test_useAddress')}
          </Button>
        )}
        {!isManaged && (
          <Button look="quiet" busy={test.busy} onClick={test.rediscover}>
            {t('health_test_findFeed')}
          </Button>
        )}
      </ButtonRow>
      {isManaged && <LockNote />}
    </form>
  );
}
