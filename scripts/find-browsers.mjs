import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { oldestChromium, oldestFirefox } from './oldest-browsers.mjs';

// Plain JavaScript without dependencies: it also runs before packages are installed.

const { env, platform } = process;
const home = homedir();
const programs = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter(Boolean);
const applications = ['/Applications', join(home, 'Applications')];

/** Commands and install paths per browser. Google Chrome is left out: its branded builds ignore `--load-extension`. */
const kinds = {
  chromium: {
    variable: 'REEX_CHROMIUM',
    commands: ['chromium', 'chromium-browser'],
    places: {
      darwin: applications.flatMap((folder) => [
        `${folder}/Chromium.app/Contents/MacOS/Chromium`,
        `${folder}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
      ]),
      win32: programs.map((folder) => join(folder, 'Chromium', 'Application', 'chrome.exe')),
      linux: ['/usr/lib/chromium/chromium'],
    },
    version: /^(?:Chromium|Google Chrome for Testing) (\d+)/m,
    oldest: oldestChromium,
  },
  firefox: {
    variable: 'REEX_FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    places: {
      darwin: applications.map((folder) => `${folder}/Firefox.app/Contents/MacOS/firefox`),
      win32: programs.map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
      linux: [],
    },
    version: /^Mozilla Firefox (\d+)/m,
    oldest: oldestFirefox,
  },
};

/** The path of a Chromium that loads unpacked extensions, or `null`. */
export function findChromium() {
  return find(kinds.chromium) ?? usable(playwrightsChromium(), kinds.chromium);
}

/** The path of a Firefox that is new enough, or `null`. */
export function findFirefox() {
  return find(kinds.firefox);
}

/** Finds a browser. One named by the environment variable is used unchecked; a wrong one fails when it is started. */
function find(kind) {
  if (env[kind.variable]) return env[kind.variable];
  const places = [...kind.commands.flatMap(inPath), ...(kind.places[platform] ?? [])];
  return places.find((path) => usable(path, kind)) ?? null;
}

function inPath(command) {
  if (platform === 'win32') return [];
  return (env.PATH ?? '').split(delimiter).map((folder) => join(folder, command));
}

/**
 * The path, if it is a supported version of the browser. On Windows, browsers print no version, so it is enough that it
 * exists.
 */
function usable(path, { version, oldest }) {
  if (!path || !existsSync(path) || isSnap(path)) return null;
  if (platform === 'win32') return path;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const [, major] = version.exec(stdout ?? '') ?? [];
  return Number(major) >= oldest ? path : null;
}

/** Snap browsers can't read profiles under /tmp and often not the build's folder. */
function isSnap(path) {
  if (realpathSync(path) === '/usr/bin/snap') return true;
  return statSync(path).size < 10_000 && readFileSync(path, 'utf8').includes('/snap/bin/');
}

/** Where Playwright installs its own Chromium; the file may be missing. */
function playwrightsChromium() {
  try {
    return createRequire(import.meta.url)('playwright-core').chromium.executablePath();
  } catch {
    // The packages are not installed yet.
    return null;
  }
}
