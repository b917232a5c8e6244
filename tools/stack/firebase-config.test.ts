import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRepo } from '../repo.ts';
import { stackConfig } from './firebase-config.ts';
import { fixedPorts } from './ports.ts';

type Committed = Parameters<typeof stackConfig>[0];
const committed = JSON.parse(readFileSync(inRepo('firebase.json'), 'utf8')) as Committed;
const ports = fixedPorts(6000);

describe('the configuration of a stack', () => {
  it('is the committed one when the stack has nothing of its own, apart from ports', () => {
    const { emulators: _own, hosting, ...rest } = stackConfig(committed, { ports });
    const { emulators: _committed, hosting: committedHosting, ...committedRest } = committed;
    expect(rest).toEqual(committedRest);
    expect(hosting.public).toBe(committedHosting.public);
  });

  it('names folders relative to the root, as firebase-tools wants them', () => {
    const config = stackConfig(committed, {
      ports,
      functions: {
        source: inRepo('functions', '.cache', 'a'),
        configDir: inRepo('functions', '.cache', 'a'),
      },
      web: inRepo('web', '.cache', 'a'),
    });
    expect(config.functions).toMatchObject([
      { source: 'functions/.cache/a', configDir: 'functions/.cache/a' },
    ]);
    expect(config.hosting.public).toBe('web/.cache/a');
  });

  it('lets nothing listen on other addresses than 127.0.0.1', () => {
    const { emulators } = stackConfig(committed, { ports });
    const listening = Object.values(emulators).filter(
      (value) => typeof value === 'object' && 'port' in value!,
    );
    expect(listening.length).toBe(8);
    for (const emulator of listening) expect(emulator).toMatchObject({ host: '127.0.0.1' });
  });

  it('widens the content security policy by the emulators alone', () => {
    const policyOf = (config: Committed) =>
      config.hosting.headers
        .flatMap(({ headers }) => headers)
        .find(({ key }) => key === 'Content-Security-Policy')!.value;
    const widened = policyOf(stackConfig(committed, { ports }));
    expect(widened).not.toBe(policyOf(committed));
    expect(widened.replaceAll(/ http:\/\/127\.0\.0\.1:\d+/g, '')).toBe(policyOf(committed));
  });
});
