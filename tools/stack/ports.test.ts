import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { drawFreePorts, fixedPorts, host, isFree, portBase, portNames, requireFree } from './ports.ts';

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

describe('the ports of a stack', () => {
  it('lie above the base, each at its own offset', () => {
    expect(fixedPorts(6000)).toMatchObject({
      web: 6000,
      functions: 6001,
      firestore: 6002,
      auth: 6004,
      mail: 6011,
      sms: 6012,
      stripe: 6013,
    });
  });

  it('begin at 5170 unless EQUIPAGE_PORT_BASE says otherwise', () => {
    expect(portBase({})).toBe(5170);
    expect(portBase({ EQUIPAGE_PORT_BASE: '7000' })).toBe(7000);
  });

  it.each(['80', '65530', 'high', '5170.5'])('do not begin at %s', (text) => {
    expect(() => portBase({ EQUIPAGE_PORT_BASE: text })).toThrow(`"${text}"`);
  });

  it('are all different and free when drawn', async () => {
    const drawn = Object.values(await drawFreePorts(fixedPorts(5170)));
    expect(new Set(drawn).size).toBe(portNames.length);
    expect(await Promise.all(drawn.map(isFree))).toEqual(drawn.map(() => true));
  });

  it('name their owner and the way to others when one is taken', async () => {
    const ports = await drawFreePorts(fixedPorts(5170));
    await listen(ports.firestore);
    const failure: unknown = await requireFree(ports).catch((error: unknown) => error);
    expect(String(failure)).toContain(
      `Port ${ports.firestore} (firestore) is taken by process ${process.pid}:`,
    );
    expect(String(failure)).toMatch(/EQUIPAGE_PORT_BASE=\d+ npm start/);
  });
});

function listen(port: number): Promise<void> {
  return new Promise((resolve) => {
    servers.push(createServer().listen(port, host, resolve));
  });
}
