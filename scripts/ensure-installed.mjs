import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findChromium, findFirefox } from './find-browsers.mjs';

// Runs before every command, on whatever Node the machine has: installs the packages if they are missing or not those
// of package-lock.json, and the browsers named as arguments. Prints nothing where there is nothing to do.

const root = fileURLToPath(new URL('..', import.meta.url));
const wanted = process.argv.slice(2);

if (!arePackagesInstalled()) installPackages();
if (wanted.includes('chromium')) ensureChromium();
if (wanted.includes('firefox')) ensureFirefox();

/** npm writes down last what it has installed: an installation that was broken off counts as none. */
function arePackagesInstalled() {
  const there = packagesIn('node_modules/.package-lock.json');
  const isThere = ([path, { version, optional }]) =>
    path === '' || (there[path] ? there[path].version === version : optional);
  return Object.entries(packagesIn('package-lock.json')).every(isThere) && doesNodeRun();
}

function packagesIn(file) {
  return existsSync(root + file) ? JSON.parse(readFileSync(root + file, 'utf8')).packages : {};
}

/** The Node that everything else runs on comes as a package; a folder copied from another machine brings the wrong one. */
function doesNodeRun() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return spawnSync(`${root}node_modules/node/bin/${name}`, ['--version']).status === 0;
}

function installPackages() {
  console.log('Installing the packages of package-lock.json.');
  const npm = process.env.npm_execpath;
  // Warnings would be about the Node that runs this file: everything after it runs on the one in the packages.
  const words = ['ci', '--loglevel=error'];
  // On Windows npm is a batch file, which only a shell can start.
  const done = npm?.endsWith('.js')
    ? run(process.execPath, [npm, ...words])
    : run('npm', words, { shell: process.platform === 'win32' });
  if (!done) fail('The packages could not be installed: what npm says above tells why.');
  if (!doesNodeRun())
    fail('npm did not run the install script of the package "node"; is ignore-scripts set?');
}

function ensureChromium() {
  if (findChromium() || (installFromDebian('chromium') && findChromium())) return;
  console.log('Installing Chromium for this project alone.');
  run(process.execPath, [`${root}node_modules/playwright-core/cli.js`, 'install', 'chromium']);
  if (findChromium()) return;
  fail(
    'No Chromium from version 126 on was found, and none could be installed. Install one and name its program in ' +
      'REEX_CHROMIUM. Google Chrome does not do: it takes no unpacked extension from the command line.',
  );
}

function ensureFirefox() {
  if (findFirefox() || (installFromDebian('firefox-esr') && findFirefox())) return;
  console.log(
    'No Firefox from version 142 on was found: its story is skipped. REEX_FIREFOX can name its program.',
  );
}

/** Ubuntu's packages of the same names only point to a snap, so it has to be Debian itself. */
function installFromDebian(name) {
  const system = '/etc/os-release';
  if (!existsSync(system) || !/^ID=debian$/m.test(readFileSync(system, 'utf8'))) return false;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (asRoot.length > 0 && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;
  const [program, ...words] = [
    ...asRoot,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-qq',
  ];
  console.log(`Installing the Debian package ${name}.`);
  run(program, [...words, 'update']);
  return run(program, [...words, 'install', '-y', name]);
}

function run(program, words, options = {}) {
  return spawnSync(program, words, { cwd: root, stdio: 'inherit', ...options }).status === 0;
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
