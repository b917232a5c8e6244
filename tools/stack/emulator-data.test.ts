import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EmulatorData } from './emulator-data.ts';

let folder: string;
let data: EmulatorData;
const day = (n: number) => new Date(Date.UTC(2026, 4, n));

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'emulator-data-'));
  data = new EmulatorData(path.join(folder, 'data'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the data of npm start', () => {
  it('is none before the first stop', () => {
    expect(data.latest()).toBeUndefined();
  });

  it('is the export of the last run', () => {
    exported(day(1));
    const second = exported(day(2));
    expect(data.latest()).toBe(second);
  });

  it('is the export before, when the last run crashed while it wrote its own', () => {
    const whole = exported(day(1));
    halfExported(day(2));
    expect(data.latest()).toBe(whole);
  });

  it('never has a run write where an earlier one has written', () => {
    const earlier = exported(day(1));
    expect(data.next(day(2))).not.toBe(earlier);
  });

  it('is tidied of what a crash left and of all but the two newest exports', () => {
    const [oldest, older, newest] = [exported(day(1)), exported(day(2)), exported(day(3))];
    const half = halfExported(day(4));
    mkdirSync(data.workDir, { recursive: true });
    data.tidy();
    expect([oldest, older, newest, half, data.workDir].map((file) => existsSync(file))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  it('is gone after a reset', () => {
    exported(day(1));
    data.clear();
    expect(data.latest()).toBeUndefined();
    expect(existsSync(data.root)).toBe(false);
  });
});

function halfExported(when: Date): string {
  const target = data.next(when);
  mkdirSync(path.join(target, 'firestore_export'), { recursive: true });
  return target;
}

function exported(when: Date): string {
  const target = halfExported(when);
  writeFileSync(path.join(target, 'firebase-export-metadata.json'), '{}');
  return target;
}
