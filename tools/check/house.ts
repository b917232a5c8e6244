/** Looks for what this house does not do (house-rules.ts) in every file of ours. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { inRepo, repoRoot } from '../repo.ts';
import { faultsIn } from './house-rules.ts';

const notOurs = new Set(['node_modules', 'dist', 'coverage', 'package-lock.json', 'LICENSE']);
const kinds = /\.(ts|tsx|mjs|js|json|rules|css|html|md|yml|sh)$|^(run|Dockerfile)$/;
/** They are full of what they look for. */
const spared = /^tools\/check\/house-rules\.(test\.)?ts$/;

const files = [...ourFiles('.')].filter((file) => !spared.test(file));
const faults = files.flatMap((file) => faultsIn(file, readFileSync(inRepo(file), 'utf8')));
for (const { file, line, text, rule } of faults) {
  console.log(`${file}:${line}  ${rule.name}\n    ${text}\n    ${rule.instead}`);
}
console.log(
  faults.length === 0 ? `${files.length} files follow the rules of the house.` : `${faults.length} faults`,
);
process.exitCode = faults.length === 0 ? 0 : 1;

function* ourFiles(folder: string): Generator<string> {
  for (const entry of readdirSync(path.join(repoRoot, folder), { withFileTypes: true })) {
    const file = path.posix.join(folder, entry.name);
    const hidden = entry.name.startsWith('.') && entry.name !== '.ci';
    if (hidden || notOurs.has(entry.name)) continue;
    if (entry.isDirectory()) yield* ourFiles(file);
    else if (kinds.test(entry.name)) yield file;
  }
}
