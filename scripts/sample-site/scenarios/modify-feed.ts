import { createHash } from 'node:crypto';
import { isNotModified } from '../feed/validators.ts';
import { type Reply, withHeaders } from '../reply.ts';
import type { Responder, ScenarioRequest } from './scenario-definition.ts';

/** The good feed, asked for without any condition: a 304 would hide what a scenario does to the body. */
export function unconditionalFeed({ defaultReply }: ScenarioRequest): Reply {
  return defaultReply({ headers: {} });
}

/** A feed whose document is changed; an answer that is no document is left as it is. */
export function withModifiedFeed(
  change: (xml: string, visit: ScenarioRequest) => Reply['body'],
): Responder {
  return (visit) => {
    const reply = unconditionalFeed(visit);
    if (reply.status !== 200 || typeof reply.body !== 'string') return reply;
    const body = change(reply.body, visit);
    return withOwnEtag({ ...reply, body });
  };
}

/** Changes the items of a feed as a list. */
export function withModifiedItems(
  change: (items: string[], visit: ScenarioRequest) => string[],
): Responder {
  return withModifiedFeed((xml, visit) => {
    const items = xml.match(itemForm) ?? [];
    const [head = '', ...tail] = xml.split(itemForm);
    return head + change([...items], visit).join('') + (tail.at(-1) ?? '');
  });
}

const itemForm = /\t<item>.*?<\/item>\n/gs;

/** Lets a changed feed answer 304 to its own validators, as the site would. */
export function withConditionalRequests(act: Responder): Responder {
  return (visit) => {
    const reply = act(visit);
    if (typeof reply === 'string' || reply.status !== 200) return reply;
    const { etag = '', 'last-modified': lastModified = '' } = reply.headers;
    const unchanged = isNotModified(visit.headers, { etag, lastModified });
    return unchanged ? { ...reply, status: 304, body: '' } : reply;
  };
}

/** Another document has another ETag, or going back to the good one would pass for no change. */
function withOwnEtag(reply: Reply): Reply {
  if (typeof reply.body !== 'string' && !Buffer.isBuffer(reply.body)) return reply;
  const etag = createHash('md5').update(reply.body).digest('hex');
  return withHeaders(reply, { etag: `"${etag}"` });
}
