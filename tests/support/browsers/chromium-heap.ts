import type { CDPSession } from 'playwright-core';
import type { ChromiumDriver } from '../../../scripts/chromium-driver.ts';

/**
 * The part of V8's heap snapshot format that is read here. `nodes` has the fields of all nodes, one after the other.
 */
interface HeapSnapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
  nodes: number[];
  strings: string[];
}

interface HeapMessage {
  id?: number;
  error?: { message: string };
  method?: string;
  params?: { chunk: string };
}

/**
 * The bytes that a page, popup, panel or worker holds after a garbage collection, including the contents of typed
 * arrays. Leaves out compiled code, because the engine keeps compiling code that is used for hours, and the browser's
 * own objects.
 */
export async function heapBytes({ context }: ChromiumDriver, url: string): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The context has no browser.');
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find((each) => each.url === url);
  if (!target) throw new Error(`${url} is not open.`);
  const chunks = await takeHeapSnapshot(session, target.targetId);
  await session.detach();
  return bytesOfData(JSON.parse(chunks.join('')));
}

/**
 * The chunks of a heap snapshot. Playwright doesn't treat popup and worker as pages, so the session talks to the target
 * directly.
 */
async function takeHeapSnapshot(session: CDPSession, targetId: string): Promise<string[]> {
  // Not flattened, so that only this session gets the answers.
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const chunks: string[] = [];
  const waiting = new Map<number, PromiseWithResolvers<void>>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, error, method, params }: HeapMessage = JSON.parse(message);
    if (method === 'HeapProfiler.addHeapSnapshotChunk' && params) chunks.push(params.chunk);
    const asked = id === undefined ? undefined : waiting.get(id);
    if (error) asked?.reject(new Error(error.message));
    else asked?.resolve();
  });
  const ask = async (method: string): Promise<void> => {
    const answer = Promise.withResolvers<void>();
    const id = waiting.size + 1;
    waiting.set(id, answer);
    const message = JSON.stringify({ id, method });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    await answer.promise;
  };
  // The second run collects what finalizers of the first one have freed.
  for (let times = 0; times < 2; times += 1) await ask('HeapProfiler.collectGarbage');
  await ask('HeapProfiler.takeHeapSnapshot');
  await session.send('Target.detachFromTarget', { sessionId });
  return chunks;
}

function bytesOfData({ snapshot: { meta }, nodes, strings }: HeapSnapshot): number {
  const fields = meta.node_fields;
  const [type, name, size] = ['type', 'name', 'self_size'].map((field) => fields.indexOf(field));
  const [types] = meta.node_types;
  let bytes = 0;
  for (let node = 0; node < nodes.length; node += fields.length) {
    const field = (offset = 0): number => nodes[node + offset] ?? 0;
    const kind = types[field(type)];
    const isData = kind !== 'code' && kind !== 'native';
    if (isData || strings[field(name)] === bufferName) bytes += field(size);
  }
  return bytes;
}

/** The contents of typed arrays. */
const bufferName = 'system / JSArrayBufferData';
