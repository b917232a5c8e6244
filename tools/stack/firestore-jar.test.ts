import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Obstacle } from '../obstacle.ts';
import { resolveFirestoreJar, type JarPlaces } from './firestore-jar.ts';

let folder: string;
let told: string[];
const wanted = 'cloud-firestore-emulator-v1.19.8.jar';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'firestore-jar-'));
  told = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the Firestore emulator is taken from', () => {
  it('the variable before anything else', () => {
    const variable = put('own.jar');
    put(`cache/${wanted}`);
    expect(resolve({ variable })).toEqual({ source: 'variable', override: variable });
    expect(told).toHaveLength(1);
  });

  it('the firebase cache, where firebase-tools finds the version that it wants by itself', () => {
    put(`cache/${wanted}`);
    putSdk('sdk');
    expect(resolve()).toEqual({ source: 'firebase cache', override: undefined });
  });

  it('the firebase cache in the newest other version', () => {
    put('cache/cloud-firestore-emulator-v1.9.0.jar');
    const newest = put('cache/cloud-firestore-emulator-v1.20.1.jar');
    expect(resolve()).toEqual({ source: 'firebase cache', override: newest });
  });

  it('the Google Cloud SDK, by a launcher jar', () => {
    putSdk('sdk');
    expect(resolve()).toEqual({
      source: 'Google Cloud SDK',
      override: path.join(folder, 'made', 'firestore-emulator-wrapper.jar'),
    });
  });

  it('the Google Cloud SDK that only gcloud knows, asked last', () => {
    putSdk('elsewhere');
    const askGcloud = () => path.join(folder, 'elsewhere');
    expect(resolve({ askGcloud }).source).toBe('Google Cloud SDK');
  });

  it('the network when there is none, and each step is told in a line', () => {
    expect(resolve()).toEqual({ source: 'download', override: undefined });
    expect(told).toHaveLength(4);
    expect(told.every((line) => line.startsWith('Firestore emulator: ') && !line.includes('\n'))).toBe(true);
  });
});

it('a variable that names no file is said, not passed over', () => {
  putSdk('sdk');
  expect(() => resolve({ variable: path.join(folder, 'gone.jar') })).toThrow(Obstacle);
});

function resolve(places: Partial<JarPlaces> = {}) {
  return resolveFirestoreJar(
    {
      variable: undefined,
      firebaseCache: path.join(folder, 'cache'),
      wantedFile: wanted,
      sdkRoots: [path.join(folder, 'no-sdk'), path.join(folder, 'sdk')],
      askGcloud: () => undefined,
      wrapperFolder: path.join(folder, 'made'),
      ...places,
    },
    (line) => told.push(line),
  );
}

function put(file: string): string {
  const whole = path.join(folder, file);
  mkdirSync(path.dirname(whole), { recursive: true });
  writeFileSync(whole, '');
  return whole;
}

function putSdk(root: string): void {
  put(`${root}/platform/cloud-firestore-emulator/cloud-firestore-emulator.jar`);
}
