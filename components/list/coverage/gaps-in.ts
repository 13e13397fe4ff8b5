import {
  filterParts,
  filterValue,
  isInSpan,
  type ListFilter,
} from '../../../lib/article/lists/list-filter.ts';
import type { ChannelId } from '../../../lib/site/channel-id.ts';
import { newsChannel, podcastChannel } from '../../../lib/site/channels.ts';
import type { OpenGap } from './use-list-coverage.ts';

/** A list of podcasts can miss podcasts only, one of another kind news only, and one of some days only these. */
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
