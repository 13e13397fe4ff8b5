import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, findFirefox } from './find-browsers.mjs';
import { oldestChromium, oldestFirefox } from './oldest-browsers.mjs';

// Runs before every command, on any Node from version 20 on: installs the packages of package-lock.json if they are
// missing or outdated, and the programs named as arguments. Prints nothing if there is nothing to do.

const root = fileURLToPath(new URL('..', import.meta.url));
const wanted = process.argv.slice(2);

if (!arePackagesInstalled()) installPackages();
if (wanted.includes('chromium')) ensureChromium();
if (wanted.includes('firefox')) ensureFirefox();
if (wanted.includes('xvfb')) ensureXvfb();
if (wanted.includes('faketime')) ensureFaketime();

/** npm writes its own lock file last, so an interrupted installation has none. */
function arePackagesInstalled() {
  const installed = packagesIn('node_modules/.package-lock.json');
  const isInstalled = ([path, { version, optional }]) =>
    path === '' || (installed[path] ? installed[path].version === version : optional);
  return Object.entries(packagesIn('package-lock.json')).every(isInstalled) && doesNodeRun();
}

function packagesIn(file) {
  return existsSync(root + file) ? JSON.parse(readFileSync(root + file, 'utf8')).packages : {};
}

/** The scripts run on the Node of the package `node`. A node_modules copied from another system has the wrong binary. */
function doesNodeRun() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return spawnSync(`${root}node_modules/node/bin/${name}`, ['--version']).status === 0;
}

function installPackages() {
  console.log('Installing the packages of package-lock.json.');
  const npm = process.env.npm_execpath;
  // Any warnings would be about the Node that runs this file; everything after it runs on the packaged one.
  const args = ['ci', '--loglevel=error', '--no-audit', '--no-fund', '--prefer-offline'];
  // On Windows npm is a batch file, which only a shell can start.
  const isDone = npm?.endsWith('.js')
    ? run(process.execPath, [npm, ...args])
    : run('npm', args, { shell: process.platform === 'win32' });
  if (!isDone) fail('The packages could not be installed; npm printed the reason above.');
  if (!doesNodeRun())
    fail('npm did not run the install script of the package "node"; is ignore-scripts set?');
}

function ensureChromium() {
  if (findChromium() || (installFromDebian('chromium') && findChromium())) return;
  console.log('Installing Chromium for this project only.');
  run(process.execPath, [`${root}node_modules/playwright-core/cli.js`, 'install', 'chromium']);
  if (findChromium()) return;
  fail(
    `Chromium ${oldestChromium} or newer was not found and could not be installed. Install it and set REEX_CHROMIUM to ` +
      'its path. Google Chrome does not work: it ignores --load-extension.',
  );
}

function ensureFirefox() {
  if (findFirefox() || (installFromDebian('firefox-esr') && findFirefox())) return;
  console.log(
    `Firefox ${oldestFirefox} or newer was not found, so its tests are skipped. REEX_FIREFOX can name its path.`,
  );
}

function ensureXvfb() {
  if (process.platform !== 'linux' || isInPath('Xvfb') || installFromDebian('xvfb')) return;
  console.log('Xvfb was not found, so the tests of `npm start` with a display are skipped.');
}

function ensureFaketime() {
  if (isInPath('faketime') || installFromDebian('faketime')) return;
  console.log('faketime was not found, so the tests at other times of the year are skipped.');
}

function isInPath(program) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, program)));
}

/**
 * Installs a Debian package in CI and containers. On a person's machine it prints the command instead. Ubuntu's packages
 * of the same names only point to snaps.
 */
function installFromDebian(name) {
  const system = '/etc/os-release';
  if (!existsSync(system) || !/^ID=debian$/m.test(readFileSync(system, 'utf8'))) return false;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const mayInstall = asRoot.length === 0 || spawnSync('sudo', ['-n', 'true']).status === 0;
  if (!isUnattended() || !mayInstall) {
    console.log(`To install ${name}, run: sudo apt-get install ${name}`);
    return false;
  }
  const [program, ...args] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq'];
  console.log(`Installing the Debian package ${name}.`);
  run(program, [...args, 'update']);
  return run(program, [...args, 'install', '-y', name]);
}

/** Whether this is CI or a container, where nobody else uses the system's packages. */
function isUnattended() {
  if (process.env.CI || process.env.container) return true;
  if (existsSync('/.dockerenv') || existsSync('/run/.containerenv')) return true;
  const firstProcess = '/proc/1/comm';
  // An init system starts a machine; a command starts a container.
  return (
    existsSync(firstProcess) && !/^(?:systemd|init)$/m.test(readFileSync(firstProcess, 'utf8'))
  );
}

function run(program, args, options = {}) {
  return spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options }).status === 0;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
