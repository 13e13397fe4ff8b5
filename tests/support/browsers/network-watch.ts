import type { CDPSession } from 'playwright-core';
import type { ChromiumDriver } from '../../../scripts/chromium-driver.ts';

/** Requests of the extension's worker and pages, as the browser reports them. */
export interface NetworkWatch {
  /** Requested addresses outside the extension, in order. */
  readonly requests: string[];
  /** Watched targets. */
  readonly watched: Set<string>;
}

interface Target {
  targetId: string;
  type: string;
  url: string;
}

/**
 * Watches the requests of the worker and of all extension pages, including those opened later. Popup and panel aren't
 * tabs, so targets are found through the browser session.
 */
export async function watchNetwork(driver: ChromiumDriver): Promise<NetworkWatch> {
  const browser = driver.context.browser();
  if (!browser) throw new Error('The browser cannot be asked.');
  const session = await browser.newBrowserCDPSession();
  const watch = { requests: [] as string[], watched: new Set<string>() };
  const isOwn = ({ url }: Target) => url.startsWith(driver.extensionOrigin);

  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { method, params } = JSON.parse(message);
    if (method !== 'Network.requestWillBeSent') return;
    const { url } = params.request;
    if (!/^(?:chrome-extension|blob|data):/.test(url)) watch.requests.push(url);
  });
  const attached = new Set<string>();
  const attach = async (target: Target) => {
    if (!isOwn(target) || attached.has(target.targetId)) return;
    attached.add(target.targetId);
    await listen(session, target.targetId);
    watch.watched.add(new URL(target.url).pathname);
  };
  session.on('Target.targetCreated', ({ targetInfo }) => void attach(targetInfo));
  // New targets have no URL yet.
  session.on('Target.targetInfoChanged', ({ targetInfo }) => void attach(targetInfo));
  await session.send('Target.setDiscoverTargets', { discover: true });
  const { targetInfos } = await session.send('Target.getTargets');
  for (const target of targetInfos) await attach(target);
  return watch;
}

async function listen(session: CDPSession, targetId: string): Promise<void> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const message = JSON.stringify({ id: 1, method: 'Network.enable' });
  await session.send('Target.sendMessageToTarget', { sessionId, message });
}
