import type { ChromiumDriver } from '../../../scripts/chromium-driver.ts';

/** Bytes that a page, popup, panel or worker holds after a collection, what typed arrays hold included. */
export async function heapBytes({ context }: ChromiumDriver, url: string): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The context has no browser.');
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find((each) => each.url === url);
  if (!target) throw new Error(`${url} is not open.`);
  // Not flat, so that this session alone hears the answers: popup and worker are no pages to Playwright.
  const { targetId } = target;
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  let last = 0;
  const ask = (method: string): Promise<unknown> => {
    last += 1;
    const id = last;
    const answered = new Promise((resolve, reject) => {
      session.on('Target.receivedMessageFromTarget', ({ message }) => {
        const { id: answeredId, result, error } = JSON.parse(message);
        if (answeredId !== id) return;
        if (error) reject(new Error(error.message));
        else resolve(result);
      });
    });
    const message = JSON.stringify({ id, method });
    return session.send('Target.sendMessageToTarget', { sessionId, message }).then(() => answered);
  };
  // What a finalizer frees is collected the second time.
  for (let times = 0; times < 2; times += 1) await ask('HeapProfiler.collectGarbage');
  const usage = (await ask('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  await session.send('Target.detachFromTarget', { sessionId });
  await session.detach();
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}
