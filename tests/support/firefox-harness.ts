import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { site as publisher } from '../../lib/site/site.ts';
import { findFirefox } from '../../scripts/find-browsers.mjs';
import { type SampleSite, startSampleSite } from '../../scripts/sample-site/server.ts';
import { FirefoxDriver } from './firefox-driver.ts';
import { type BlockingProxy, startBlockingProxy } from './firefox-proxy.ts';

const extension = join(import.meta.dirname, '../../.output/firefox-mv3');

const ofFirefox = /\b(?:mozilla\.(?:com|net|org)|firefox\.com|mozgcp\.net):443$/;

/** The sample site and a real Firefox with the production build of the extension. */
export class FirefoxHarness {
  readonly site: SampleSite;
  readonly driver: FirefoxDriver;
  /** Folder of what the browser downloads, and of files that a story puts there. */
  readonly folder: string;
  private readonly gate: BlockingProxy;

  private constructor(
    site: SampleSite,
    gate: BlockingProxy,
    folder: string,
    reader: FirefoxDriver,
  ) {
    this.site = site;
    this.gate = gate;
    this.folder = folder;
    this.driver = reader;
  }

  static async begin(): Promise<FirefoxHarness> {
    const executable = findFirefox();
    if (!executable) throw new Error('No Firefox was found.');
    const site = await startSampleSite();
    const gate = await startBlockingProxy(publisher.host, site.port);
    const downloads = await mkdtemp(join(tmpdir(), 'reex-firefox-'));
    const options = { extension, executable, proxyPort: gate.port, downloads };
    return new FirefoxHarness(site, gate, downloads, await FirefoxDriver.launch(options));
  }

  /** What the browser asked for so far that is neither the publisher's nor on an errand of Firefox's own. */
  unexpectedRequests(): string[] {
    return this.gate.refused.filter((address) => !ofFirefox.test(address));
  }

  async end(): Promise<void> {
    await this.driver.close();
    this.gate.close();
    await this.site.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}
