import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { permissionReasons } from '../../scripts/release/listing.ts';
import {
  type BrowserName,
  browsers,
  builtFiles,
  manifestOf,
  outputFolder,
} from './build-output.ts';

/*
 * Both manifests in full, so that any further permission, content script, web-accessible resource or external
 * connection fails the test, and so does a wider host or a looser policy.
 */
const shared = {
  manifest_version: 3,
  default_locale: 'en',
  name: '__MSG_manifest_name__',
  short_name: '__MSG_app_name__',
  description: expect.any(String),
  version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
  optional_permissions: ['downloads'],
  host_permissions: ['https://rareearthexchanges.com/*'],
  content_scripts: [
    {
      matches: ['https://rareearthexchanges.com/*'],
      js: ['content-script.js'],
      run_at: 'document_idle',
    },
  ],
  incognito: 'not_allowed',
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' blob: data:; " +
      "media-src 'self' blob: https:; connect-src 'self' https://rareearthexchanges.com; frame-src 'none'; " +
      "object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
  },
  omnibox: { keyword: 'reex' },
  commands: {
    _execute_action: {
      suggested_key: { default: 'Alt+Shift+E' },
      description: expect.any(String),
    },
    'open-panel': {
      suggested_key: { default: 'Alt+Shift+S' },
      description: expect.any(String),
    },
  },
  action: { default_title: 'REEx Reader', default_popup: 'popup.html' },
  options_ui: { open_in_tab: true, page: 'options.html' },
};

const expected: Record<BrowserName, object> = {
  chrome: {
    ...shared,
    minimum_chrome_version: '128',
    storage: { managed_schema: 'managed-schema.json' },
    permissions: [
      'alarms',
      'storage',
      'unlimitedStorage',
      'notifications',
      'contextMenus',
      'sidePanel',
    ],
    background: { service_worker: 'background.js' },
    side_panel: { default_path: 'sidepanel.html' },
  },
  firefox: {
    ...shared,
    browser_specific_settings: {
      gecko: {
        id: 'reex-reader@rareearth.reader',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
    permissions: ['alarms', 'storage', 'unlimitedStorage', 'notifications', 'contextMenus'],
    background: { scripts: ['background.js'] },
    sidebar_action: {
      default_panel: 'sidepanel.html',
      default_title: 'REEx Reader',
      open_at_install: false,
    },
  },
};

test.each(browsers)('manifest for %s: is exactly as listed', (browser) => {
  expect(manifestOf(browser)).toEqual(expected[browser]);
});

test.each(browsers)('manifest for %s: every file it names is in the build', (browser) => {
  const named = JSON.stringify(manifestOf(browser)).match(/[\w/-]+\.(?:html|json|js|png)/g) ?? [];
  const built = builtFiles(browser, '.html', '.json', '.js', '.png').map(({ path }) => path);
  expect(named.length).toBeGreaterThan(0);
  expect(built).toEqual(expect.arrayContaining(named));
});

test.each(browsers)('manifest for %s: the stores get a reason for every permission', (browser) => {
  const page = readFileSync(join(outputFolder, '../docs/permissions.md'), 'utf8');
  const reasons = [...permissionReasons(page)];
  const { permissions, optional_permissions, host_permissions } = manifestOf(browser) as Record<
    string,
    string[]
  >;
  const reasonFor = (name: string) =>
    reasons.find(([words]) => words.split(/[\s,]/).includes(name))?.[1];
  for (const name of [permissions, optional_permissions, host_permissions].flat()) {
    const reason = reasonFor(String(name));
    expect(reason, name).toBeDefined();
    // The length limit of Chrome's form.
    expect(reason?.length).toBeLessThanOrEqual(1_000);
  }
});

test.each(browsers)('worker for %s: is one classic script', (browser) => {
  const text = builtFiles(browser, 'background.js')[0]?.text ?? '';
  expect(text).not.toBe('');
  expect(text).not.toMatch(/\bimport\s*\(|^(?:import|export)\b|\bimport\.meta\b/m);
});
