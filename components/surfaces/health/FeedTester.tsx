import { useId, useRef } from 'preact/hooks';
import { words } from '../../../lib/i18n/en.ts';
import type { ChannelRow } from '../../../lib/store/rows/channels.ts';
import { Button } from '../../ui/Button.tsx';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { useFeedTest } from './use-feed-test.ts';
import './FeedTester.css';

export type FeedTesterProps = { channel: ChannelRow; now: number };

/** Asks an address for the channel's feed, says what is there, and takes it into use where it fits. */
export function FeedTester({ channel, now }: FeedTesterProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const test = useFeedTest(channel, now);
  const { test: says } = words.health;
  const use = () => {
    // The button goes when it has done its work.
    input.current?.focus();
    test.adopt();
  };
  return (
    <form
      class="FeedTester"
      noValidate
      aria-label={words.options.channels[channel.id]}
      onSubmit={(event) => {
        event.preventDefault();
        test.run();
      }}
    >
      <label for={id}>{says.address}</label>
      <input
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
        <Button busy={test.busy} onClick={test.run}>
          {says.test}
        </Button>
        {test.usableAddress !== null && (
          <Button look="primary" busy={test.busy} onClick={use}>
            {says.use}
          </Button>
        )}
        <Button look="quiet" busy={test.busy} onClick={test.rediscover}>
          {says.lookAgain}
        </Button>
      </ButtonRow>
    </form>
  );
}
