import { useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/t.ts';
import { feedHealthSummary } from '../../../lib/presenters/channel.ts';
import { feedProblem } from '../../../lib/presenters/feed-problem.ts';
import { requestLogAsTsv, requestLogSummary } from '../../../lib/presenters/request-log.ts';
import { newsChannel } from '../../../lib/site/channels.ts';
import { readRequests } from '../../../lib/store/articles/channels.ts';
import type { ChannelRow } from '../../../lib/store/rows/channels.ts';
import { ListEnd } from '../../list/ListEnd.tsx';
import { useAttempt } from '../../live/use-attempt.ts';
import { useCopy } from '../../live/use-copy.ts';
import { useFeedRemedy } from '../../live/use-feed-remedy.ts';
import { latest, useLive } from '../../live/use-live.ts';
import { useNow } from '../../live/use-now.ts';
import { useOnline } from '../../live/use-online.ts';
import { useOpenLink } from '../../live/use-open-link.ts';
import { useRefresh } from '../../live/use-refresh.ts';
import { useSettings } from '../../live/use-settings.ts';
import { Button } from '../../ui/Button.tsx';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { Section } from '../../ui/Section.tsx';
import { SectionNote } from '../../ui/SectionNote.tsx';
import { Fact } from '../page-frame/Fact.tsx';
import { ProblemReport } from '../page-frame/ProblemReport.tsx';
import { TabPage } from '../page-frame/TabPage.tsx';
import { ChannelFacts } from './ChannelFacts.tsx';
import { FactList } from './FactList.tsx';
import { FeedTester } from './FeedTester.tsx';
import { RequestTable } from './RequestTable.tsx';
import { StoredDataSection } from './StoredDataSection.tsx';
import { useHealth } from './use-health.ts';
import './ResponseHeaderList.css';
import './HealthSummary.css';

/**
 * The health page: each feed's status, the stored data, and the request log. A problem report comes first, where what
 * is read later doesn't move it.
 */
export function HealthPage() {
  const now = useNow();
  const settings = useSettings();
  useOpenLink(settings.openLinksIn, () => undefined);
  const health = useHealth();
  const [isForReport] = useState(isOpenedForReport);
  return (
    <TabPage title={t('health_title')} width="wide">
      {health && (
        <main>
          {isForReport && <ReportSection isRequested />}
          <HealthSummary channels={health.channels} now={now} />
          {health.channels.map((channel) => (
            <ChannelSection
              key={channel.id}
              channel={channel}
              checkInterval={settings.checkInterval}
              now={now}
            />
          ))}
          <StoredDataSection health={health} settings={settings} now={now} />
          <RequestSection now={now} />
          {!isForReport && <ReportSection isRequested={false} />}
        </main>
      )}
    </TabPage>
  );
}

type ChannelSectionProps = { channel: ChannelRow; checkInterval: number; now: number };

/** One channel: its feed's status, and a form to test another address. */
function ChannelSection({ channel, checkInterval, now }: ChannelSectionProps) {
  return (
    <Section title={t(`channel_name_${channel.id}`)}>
      <FactList>
        <ChannelFacts channel={channel} checkInterval={checkInterval} now={now} />
        <ResponseHeaderList headers={channel.headers} />
      </FactList>
      <FeedTester channel={channel} now={now} />
    </Section>
  );
}

type HealthSummaryProps = { channels: readonly ChannelRow[]; now: number };

/** Whether the feed works, in one sentence, with a refresh button and a remedy if there is one. */
function HealthSummary({ channels, now }: HealthSummaryProps) {
  const [error, setError] = useState<string | null>(null);
  const { running, message, refreshQuietly } = useRefresh(() => undefined);
  const remedy = useFeedRemedy(refreshQuietly, useAttempt(setError));
  const online = useOnline();
  const news = channels.find(({ id }) => id === newsChannel.id);
  if (!news) return null;
  const problem = feedProblem(news, online, now);
  return (
    <div class="HealthSummary">
      <p class="verdict">{problem?.message ?? feedHealthSummary(news, now)}</p>
      <ButtonRow message={running ? t('refresh_running') : (error ?? message)}>
        {problem && problem.remedy !== 'refresh' && (
          <Button look="primary" onClick={() => remedy(problem.remedy)}>
            {t(`action_${problem.remedy}`)}
          </Button>
        )}
        <Button busy={running} onClick={refreshQuietly}>
          {t('feed_checkNow')}
        </Button>
      </ButtonRow>
    </div>
  );
}

/** Whether the page was opened for a problem report: from a menu, or from a link. */
const isOpenedForReport = (): boolean => window.location.hash === '#report';

type ReportSectionProps = {
  /** Whether the report is made when the page opens. */
  isRequested: boolean;
};

/** Makes a problem report. */
function ReportSection({ isRequested }: ReportSectionProps) {
  const [isShown, setShown] = useState(isRequested);
  return (
    <Section title={t('report_title')}>
      {isShown ? (
        <ProblemReport />
      ) : (
        <ButtonRow message={null}>
          <Button onClick={() => setShown(true)}>{t('report_show')}</Button>
        </ButtonRow>
      )}
    </Section>
  );
}

type RequestSectionProps = { now: number };

/** More entries than the log ever has. */
const maxLogged = 1_000;

/** Requests added by each "Show more". */
const step = 50;

interface Shown {
  shown: number;
  /** The first request that "Show more" added; `null` before that. */
  firstAdded: number | null;
}

/** The request log, with a button to copy it. */
function RequestSection({ now }: RequestSectionProps) {
  const log = latest(useLive(() => readRequests(maxLogged), []));
  const [{ shown, firstAdded }, setShown] = useState<Shown>({ shown: step, firstAdded: null });
  const [message, setMessage] = useState<string | null>(null);
  const copy = useCopy(setMessage);
  if (!log) return null;
  const copyLog = () =>
    copy({ text: requestLogAsTsv(log) }, t('health_requests_copied', { count: log.length }));
  const showMore = () => setShown({ shown: shown + step, firstAdded: log[shown]?.id ?? null });
  return (
    <Section title={t('health_requests_title')}>
      <SectionNote>{requestLogSummary(log)}</SectionNote>
      {log.length > 0 && (
        <>
          <ButtonRow message={message}>
            <Button title={t('health_requests_copyHint')} onClick={copyLog}>
              {t('action_copy')}
            </Button>
          </ButtonRow>
          <RequestTable log={log.slice(0, shown)} focused={firstAdded} now={now} />
          <ListEnd shown={shown} total={log.length} onMore={showMore} />
        </>
      )}
    </Section>
  );
}

type ResponseHeaderListProps = { headers: ChannelRow['headers'] };

/** Headers of the last response, which can reveal caches and proxies between the user and the site. */
function ResponseHeaderList({ headers }: ResponseHeaderListProps) {
  const seen = Object.entries(headers);
  if (seen.length === 0) return null;
  return (
    <details class="ResponseHeaderList">
      <summary>{t('health_feed_headers', { count: seen.length })}</summary>
      <dl>
        {seen.map(([name, value]) => (
          <Fact key={name} term={name} verbatim>
            {value}
          </Fact>
        ))}
      </dl>
    </details>
  );
}
