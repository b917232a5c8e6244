import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type LaunchOptions } from 'playwright-core';
import { Obstacle } from './obstacle.ts';
import { packageFolder, repoRoot } from './repo.ts';

/**
 * Starts Chromium without a window. It ends with this process, even by kill -9, because it watches the pipe to us.
 *
 * @param options what a scene needs beyond that, such as a fake camera in `args`
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({
    ...options,
    executablePath: requireBrowser(),
    args: [...quietFlags(), ...(options.args ?? [])],
  });
}

/** As {@link launchBrowser}, for somebody whose browser keeps what it has in a folder and can be opened again. */
export async function openBrowserOf(
  folder: string,
  options: Parameters<typeof chromium.launchPersistentContext>[1] = {},
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    ...options,
    executablePath: requireBrowser(),
    args: [...quietFlags(), ...(options.args ?? [])],
  });
}

/** The path of a Chromium on this machine; undefined when there is none. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (isExecutable(named)) return named;
    throw new Obstacle(`CHROMIUM_PATH is ${named}, and no program is there.`, 'unset CHROMIUM_PATH');
  }
  return [...onPath(env), ...usualPlaces(env), chromium.executablePath()].find(isExecutable);
}

/**
 * The path of a Chromium, which is installed when there is none. Throws an Obstacle when that fails too. It is kept in
 * CHROMIUM_PATH, so that workers of this process need not look again.
 */
export function requireBrowser(say: (line: string) => void = () => undefined): string {
  const found = findBrowser() ?? installBrowser(say);
  process.env['CHROMIUM_PATH'] = found;
  return found;
}

function installBrowser(say: (line: string) => void): string {
  const failures: string[] = [];
  for (const [command, ...args] of installers()) {
    say(`No Chromium on this machine; installing it: ${command} ${args.join(' ')}`);
    // What apt-get says is read below, so it has to say it in English.
    const options = { cwd: repoRoot, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } } as const;
    let { status, stderr, error } = spawnSync(command, args, options);
    if (knowsNoPackage(stderr)) {
      // A fresh container has no lists of packages; elsewhere they are not ours to renew.
      say('Fetching the lists of packages first: apt-get update');
      spawnSync('apt-get', ['update'], { stdio: 'ignore' });
      ({ status, stderr, error } = spawnSync(command, args, options));
    }
    const found = status === 0 ? findBrowser() : undefined;
    if (found !== undefined) return found;
    failures.push(error?.message ?? stderr.trim().split('\n').at(-1) ?? '');
  }
  throw new Obstacle(
    `The browser scenes need Chromium, and it could not be installed.\n${failures.join('\n')}`,
    `${debianInstall().join(' ')}\nor set CHROMIUM_PATH to a Chromium or Chrome that is there.`,
  );
}

/** Whether apt-get failed only because it has never heard of the package, or of a version that is still there. */
export function knowsNoPackage(stderr: string | null): boolean {
  return /Unable to locate package|has no installation candidate|404 +Not Found/.test(stderr ?? '');
}

function installers(): [string, ...string[]][] {
  const byPlaywright: [string, ...string[]] = [
    process.execPath,
    path.join(packageFolder('playwright-core'), 'cli.js'),
    'install',
    'chromium',
  ];
  const isRoot = process.getuid?.() === 0;
  return isRoot && existsSync('/etc/debian_version') ? [debianInstall(), byPlaywright] : [byPlaywright];
}

function debianInstall(): [string, ...string[]] {
  return ['apt-get', 'install', '-y', 'chromium'];
}

function onPath(env: NodeJS.ProcessEnv): string[] {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

function usualPlaces(env: NodeJS.ProcessEnv): string[] {
  const windows = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
  return [
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...windows.map((folder) => path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
  ];
}

/** Nothing of Chromium's own goes to the network, and a container without a GPU is no obstacle. */
function quietFlags(): string[] {
  return [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Chromium's sandbox refuses to work for root, who runs most containers.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
