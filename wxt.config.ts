import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { site } from './lib/site/site.ts';
import { packagedCatalog } from './scripts/build/catalogs.ts';
import { guideFiles } from './scripts/build/guide.ts';
import {
  licenseDocument,
  licensesOf,
  packageCollector,
  softwareLicenses,
} from './scripts/build/licenses.ts';
import { managedSchema, managedSchemaFile } from './scripts/build/managed-schema.ts';
import { oldestChromium, oldestFirefox } from './scripts/oldest-browsers.mjs';

/**
 * Extension pages load packaged files, and pictures and audio from the database. Only the background worker reaches the
 * network: each page's first script narrows `connect-src` to `'self'`.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob: https:",
  `connect-src 'self' ${site.origin}`,
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** The packaged typefaces. Each license asks to be distributed with its font. */
const typefaces = ['newsreader', 'inter', 'atkinson-hyperlegible-next'];

/** The issue tracker that package.json names. Without one, no page links to one. */
const { bugs }: { bugs?: { url: string } } = JSON.parse(
  readFileSync(join(import.meta.dirname, 'package.json'), 'utf8'),
);
const issueTracker = bugs?.url ?? '';

const packages = packageCollector();

/** The licenses of the project and of every package in the bundle. */
function softwareLicenseText(): string {
  const own = readFileSync(join(import.meta.dirname, 'LICENSE'), 'utf8');
  return licenseDocument({ name: 'REEx Reader', text: own }, licensesOf(packages.folders, own));
}

export default defineConfig({
  hooks: {
    // A build into another folder would write another one while a test run reads it.
    'prepare:tsconfig': (_wxt, { tsconfig }) => {
      tsconfig.exclude = ['../**/node_modules', '../.output'];
    },
    'vite:build:extendConfig': (entrypoints, { build }) => {
      const { output } = build?.rolldownOptions ?? {};
      if (!build || Array.isArray(output) || entrypoints.length === 1) return;
      // What pages share is one file: with some hundred small ones, the first row would be drawn twice as late.
      const codeSplitting = { groups: [{ name: 'pages', minShareCount: 2 }] };
      build.rolldownOptions = { ...build.rolldownOptions, output: { ...output, codeSplitting } };
    },
    'build:publicAssets': ({ config }, files) => {
      // Line breaks are for people, and descriptions of a catalog for translators.
      for (const [index, { relativeDest }] of files.entries()) {
        if (!relativeDest.endsWith('.json')) continue;
        const [, language] = /_locales\/(\w+)\/messages\.json$/.exec(relativeDest) ?? [];
        const text = readFileSync(join(import.meta.dirname, 'public', relativeDest), 'utf8');
        const contents = language ? packagedCatalog(language) : JSON.stringify(JSON.parse(text));
        files[index] = { contents, relativeDest };
      }
      files.push(...guideFiles());
      for (const name of typefaces) {
        const absoluteSrc = join(
          import.meta.dirname,
          `node_modules/@fontsource-variable/${name}/LICENSE`,
        );
        files.push({ absoluteSrc, relativeDest: `licenses/${name}.txt` });
      }
      // Firefox knows no schema.
      if (config.browser === 'chrome') {
        files.push({ contents: JSON.stringify(managedSchema), relativeDest: managedSchemaFile });
      }
      // Public files are copied after the last part was built.
      files.push({ contents: softwareLicenseText(), relativeDest: softwareLicenses });
    },
  },
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({
    plugins: [packages.plugin],
    define: { 'import.meta.env.ISSUE_TRACKER': JSON.stringify(issueTracker) },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      target: [`chrome${oldestChromium}`, `firefox${oldestFirefox}`],
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      // Read from disk, one large file costs nothing; the whole package has an alarm of its own.
      chunkSizeWarningLimit: 2_000,
    },
  }),
  zip: {
    // The guide is packaged, and the privacy page with it.
    excludeSources: [
      'docs/decisions/**',
      'docs/screenshots/**',
      'docs/!(privacy).md',
      'tests/**',
      '.ci/**',
      '*.pem',
    ],
  },
  manifest: ({ browser, command }) => ({
    default_locale: 'en',
    name: '__MSG_manifest_name__',
    short_name: '__MSG_app_name__',
    description: '__MSG_manifest_description__',
    permissions: [
      'alarms',
      'storage',
      'unlimitedStorage',
      'notifications',
      'contextMenus',
      ...(browser === 'chrome' ? ['sidePanel'] : []),
    ],
    optional_permissions: ['downloads'],
    host_permissions: [`${site.origin}/*`],
    content_scripts: [
      { matches: [`${site.origin}/*`], js: ['content-script.js'], run_at: 'document_idle' },
    ],
    incognito: 'not_allowed',
    // The dev server loads scripts from its own origin; only a build carries the strict policy.
    ...(command === 'build'
      ? { content_security_policy: { extension_pages: contentSecurityPolicy } }
      : {}),
    omnibox: { keyword: 'reex' },
    commands: {
      _execute_action: {
        suggested_key: { default: 'Alt+Shift+E' },
        description: '__MSG_manifest_showHeadlines__',
      },
      'open-panel': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_manifest_openPanel__',
      },
    },
    ...(browser === 'chrome'
      ? {
          minimum_chrome_version: String(oldestChromium),
          storage: { managed_schema: managedSchemaFile },
        }
      : {
          browser_specific_settings: {
            gecko: {
              id: 'reex-reader@rareearth.reader',
              strict_min_version: `${oldestFirefox}.0`,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }),
  }),
});
