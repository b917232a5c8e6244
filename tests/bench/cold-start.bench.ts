import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRepo } from '@equipage/tools/repo.ts';
import { build } from 'esbuild';
import { bundleOptions, installedPackages } from '../../functions/bundle.ts';
import type { Bench } from './bench.ts';
import { hundredths, quantile } from './quantile.ts';

const rounds = 15;
/** Of the time that Firebase's own packages take to load. */
const goal = 1.25;

/** What every function of Firebase loads, whatever it does. */
const firebase = [
  'firebase-admin/app',
  'firebase-admin/auth',
  'firebase-admin/firestore',
  'firebase-functions',
  'firebase-functions/firestore',
  'firebase-functions/https',
  'firebase-functions/params',
  'firebase-functions/scheduler',
];

/**
 * How long a new instance takes until it could answer: a process that starts and loads the functions. The floor is one that
 * loads nothing but Firebase's packages; the peer is ours as it would be if it loaded all of its packages at once.
 */
export const bench: Bench = {
  name: 'cold-start',
  about: `a new process until all functions are loaded, median of ${rounds}, beside one that loads Firebase's packages alone`,
  async run({ say }) {
    // Inside functions/, where the packages are found.
    const cache = inRepo('functions', '.cache');
    mkdirSync(cache, { recursive: true });
    const folder = mkdtempSync(path.join(cache, 'cold-start-'));
    try {
      writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
      await build({ ...(await bundleOptions(folder)), logLevel: 'error' });
      const others = Object.keys(await installedPackages()).filter((name) => !name.startsWith('firebase-'));
      const programs = {
        nothing: '',
        firebase: loading(firebase),
        ours: loading(['./index.js']),
        all_at_once: loading([...others, './index.js']),
      };
      const times = Object.fromEntries(Object.keys(programs).map((name) => [name, [] as number[]]));
      // In turns, so that a busy moment of the machine hits each of them. The first round fills the caches.
      for (let round = 0; round <= rounds; round += 1) {
        for (const [name, program] of Object.entries(programs)) {
          const file = path.join(folder, `${name}.js`);
          writeFileSync(file, program);
          const taken = timeOf(file);
          if (round > 0) times[name]!.push(taken);
        }
      }
      const median = (name: keyof typeof programs) => quantile(times[name]!, 0.5);
      for (const name of Object.keys(times)) say(`${name}: ${times[name]!.map(Math.round).join(' ')}`);
      const own = (name: keyof typeof programs) => median(name) - median('nothing');
      const ratio = hundredths(own('ours') / own('firebase'));
      return {
        bundle_kb: Math.round(statSync(path.join(folder, 'index.js')).size / 1000),
        nothing_ms: Math.round(median('nothing')),
        firebase_ms: Math.round(median('firebase')),
        ours_ms: Math.round(median('ours')),
        all_packages_at_once_ms: Math.round(median('all_at_once')),
        ratio_to_firebase: ratio,
        ratio_all_at_once: hundredths(own('all_at_once') / own('firebase')),
        within_goal: ratio <= goal,
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function loading(modules: readonly string[]): string {
  return modules.map((module) => `await import('${module}');`).join('\n') + '\nprocess.exit(0);\n';
}

function timeOf(file: string): number {
  const began = performance.now();
  execFileSync(process.execPath, [file], {
    stdio: 'ignore',
    // As the platform has it; nothing of the stack that runs beside.
    env: { PATH: process.env['PATH'], GCLOUD_PROJECT: 'demo-cold-start' },
  });
  return performance.now() - began;
}
