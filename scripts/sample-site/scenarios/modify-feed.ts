import { createHash } from 'node:crypto';
import { isNotModified } from '../feed/validators.ts';
import { type Reply, withHeaders } from '../reply.ts';
import type { Responder, ScenarioRequest } from './scenario-definition.ts';

/** The normal feed without conditions, because a 304 would hide a scenario's body. */
export function unconditionalFeed({ defaultReply }: ScenarioRequest): Reply {
  return defaultReply({ headers: {} });
}

/** A feed with a modified document; responses without one stay unchanged. */
export function withModifiedFeed(
  change: (xml: string, request: ScenarioRequest) => Reply['body'],
): Responder {
  return (request) => {
    const reply = unconditionalFeed(request);
    if (reply.status !== 200 || typeof reply.body !== 'string') return reply;
    const body = change(reply.body, request);
    return withOwnEtag({ ...reply, body });
  };
}

/** Modifies the list of a feed's items. */
export function withModifiedItems(
  change: (items: string[], request: ScenarioRequest) => string[],
): Responder {
  return withModifiedFeed((xml, request) => {
    const [head = '', ...rest] = xml.split(itemStart);
    const parts = rest.map((part) => part.split(itemEnd));
    const items = parts.map(([item]) => `${itemStart}${item}${itemEnd}`);
    const [, tail = ''] = parts.at(-1) ?? [];
    return head + change(items, request).join('') + tail;
  });
}

const itemStart = '\t<item>';
const itemEnd = '</item>\n';

/** Lets a modified feed respond 304 to its own validators, as the site would. */
export function withConditionalRequests(act: Responder): Responder {
  return (request) => {
    const reply = act(request);
    if (typeof reply === 'string' || reply.status !== 200) return reply;
    const { etag = '', 'last-modified': lastModified = '' } = reply.headers;
    const unchanged = isNotModified(request.headers, { etag, lastModified });
    return unchanged ? { ...reply, status: 304, body: '' } : reply;
  };
}

/** A modified document has its own ETag, or going back to the normal one would look unchanged. */
function withOwnEtag(reply: Reply): Reply {
  if (typeof reply.body !== 'string' && !Buffer.isBuffer(reply.body)) return reply;
  const etag = createHash('md5').update(reply.body).digest('hex');
  return withHeaders(reply, { etag: `"${etag}"` });
}
