import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { site as publisher } from '../../lib/site/site.ts';
import { findFirefox } from '../../scripts/find-browsers.mjs';
import { type SampleSite, startSampleSite } from '../../scripts/sample-site/server.ts';
import { FirefoxReader } from './firefox-driver.ts';
import { type Gate, openGate } from './firefox-proxy.ts';

const extension = join(import.meta.dirname, '../../.output/firefox-mv3');

const ofFirefox = /\b(?:mozilla\.(?:com|net|org)|firefox\.com|mozgcp\.net):443$/;

/** A publisher and a reader: the sample site, and a real Firefox with the production build that reads it. */
export class FirefoxStory {
  readonly site: SampleSite;
  readonly reader: FirefoxReader;
  /** Folder of what the browser downloads, and of files that a story puts there. */
  readonly folder: string;
  private readonly gate: Gate;

  private constructor(site: SampleSite, gate: Gate, folder: string, reader: FirefoxReader) {
    this.site = site;
    this.gate = gate;
    this.folder = folder;
    this.reader = reader;
  }

  static async begin(): Promise<FirefoxStory> {
    const executable = findFirefox();
    if (!executable) throw new Error('No Firefox was found.');
    const site = await startSampleSite();
    const gate = await openGate(publisher.host, site.port);
    const downloads = await mkdtemp(join(tmpdir(), 'reex-firefox-'));
    const options = { extension, executable, gate: gate.port, downloads };
    return new FirefoxStory(site, gate, downloads, await FirefoxReader.launch(options));
  }

  /** What the browser asked for so far that is neither the publisher's nor on an errand of Firefox's own. */
  strangers(): string[] {
    return this.gate.refused.filter((address) => !ofFirefox.test(address));
  }

  async end(): Promise<void> {
    await this.reader.close();
    this.gate.close();
    await this.site.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}
