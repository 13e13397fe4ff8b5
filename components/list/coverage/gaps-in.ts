import {
  filterParts,
  filterValue,
  isInSpan,
  type ListFilter,
} from '../../../lib/article/lists/list-filter.ts';
import type { ChannelId } from '../../../lib/site/channel-id.ts';
import { newsChannel, podcastChannel } from '../../../lib/site/channels.ts';
import type { OpenGap } from './use-list-coverage.ts';

/**
 * The gaps that matter to a list: of podcasts only, of news only for another kind, and only within the days of a list
 * of days.
 */
export function gapsIn(
  gaps: readonly OpenGap[],
  filters: readonly ListFilter[],
): readonly OpenGap[] {
  const kind = filterValue(filters, 'kind');
  const channel: ChannelId = kind === 'podcast' ? podcastChannel.id : newsChannel.id;
  const { span } = filterParts(filters);
  return gaps.filter(
    (gap) =>
      (kind === undefined || gap.channel === channel) &&
      (span === null || isInSpan(gap.before, span)),
  );
}
