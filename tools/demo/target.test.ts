import { describe, expect, test } from 'vitest';
import { Obstacle } from '../obstacle.ts';
import { demoTarget } from './target.ts';

const emulators = {
  FIRESTORE_EMULATOR_HOST: '127.0.0.1:1',
  FIREBASE_AUTH_EMULATOR_HOST: '127.0.0.1:2',
  GCLOUD_PROJECT: 'demo-somewhere',
};

describe('demo data', () => {
  test('goes to the emulators that the environment names', async () => {
    const target = demoTarget(emulators);
    expect(target).toMatchObject({ project: 'demo-somewhere', authOrigin: 'http://127.0.0.1:2' });
    await target.close();
  });

  test.each(Object.keys(emulators))('never goes to a real project: without %s nothing is written', (name) => {
    expect(() => demoTarget({ ...emulators, [name]: undefined })).toThrow(Obstacle);
    expect(() => demoTarget({ ...emulators, [name]: '' })).toThrow(name);
  });

  test('never goes to a project that may be a real one, not even through emulators', () => {
    expect(() => demoTarget({ ...emulators, GCLOUD_PROJECT: 'equipage-production' })).toThrow(Obstacle);
  });
});
