import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SampleSiteOptions } from '../../../scripts/sample-site/server.ts';
import { ChromiumHarness } from './chromium-harness.ts';
import { FirefoxStory } from './firefox/story.ts';
import type { Story } from './story.ts';

const build = join(import.meta.dirname, '../../../.output/chrome-mv3');

/** A story with two versions of the build. */
export interface UpdatedStory {
  story: Story;
  /** Restarts the browser with the later version, over the same profile. */
  update(): Promise<void>;
  end(): Promise<void>;
}

const versions = { before: '0.1.0', after: '0.2.0' };

/** Two builds loaded from the same folder are the same extension. */
export async function updatedChromium(site: SampleSiteOptions): Promise<UpdatedStory> {
  const folder = await mkdtemp(join(tmpdir(), 'reex-build-'));
  const extension = join(folder, 'extension');
  const put = (version: string): void => {
    rmSync(extension, { recursive: true, force: true });
    cpSync(build, extension, { recursive: true });
    const path = join(extension, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...manifest, version }));
  };
  put(versions.before);
  const story = await ChromiumHarness.begin(site, { extension });
  return {
    story,
    update: () => story.restart(async () => put(versions.after)),
    end: async () => {
      await story.end();
      await rm(folder, { recursive: true });
    },
  };
}

/** As for a user: the later archive is installed over the earlier one. */
export async function updatedFirefox(site: SampleSiteOptions): Promise<UpdatedStory> {
  const story = await FirefoxStory.begin(site, { version: versions.before });
  return { story, update: () => story.update(versions.after), end: () => story.end() };
}
