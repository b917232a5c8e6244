import { createServer } from 'node:net';
import { Obstacle } from '../obstacle.ts';
import { portOwner } from './port-owner.ts';

export const host = '127.0.0.1';

/** What listens, and how far above the base its port lies in the stack of `npm start`. */
export const portOffsets = {
  web: 0,
  functions: 1,
  firestore: 2,
  firestoreWebsocket: 3,
  auth: 4,
  hub: 5,
  logging: 6,
  eventarc: 7,
  tasks: 8,
  hosting: 9,
  smtp: 10,
  mail: 11,
  sms: 12,
  stripe: 13,
} as const;

export type PortName = keyof typeof portOffsets;
export type Ports = Readonly<Record<PortName, number>>;

export const portNames = Object.keys(portOffsets) as PortName[];

const defaultBase = 5170;
const highestOffset = Math.max(...Object.values(portOffsets));

/** Reads EQUIPAGE_PORT_BASE. Throws an Obstacle when it is not a number that leaves room for all ports. */
export function portBase(env: NodeJS.ProcessEnv = process.env): number {
  const text = env['EQUIPAGE_PORT_BASE'];
  if (text === undefined || text === '') return defaultBase;
  const base = Number(text);
  if (Number.isInteger(base) && base >= 1024 && base + highestOffset <= 65_535) return base;
  throw new Obstacle(
    `EQUIPAGE_PORT_BASE is "${text}", which is no number from 1024 to ${65_535 - highestOffset}.`,
    `EQUIPAGE_PORT_BASE=${defaultBase} npm start`,
  );
}

export function fixedPorts(base: number): Ports {
  return mapPorts((name) => base + portOffsets[name]);
}

/**
 * Draws ports that are free now. All are held open until the last is drawn, so that none is drawn twice. Another
 * process may still take one before it is used, which is why a start that fails is tried once more.
 *
 * @param avoid ports that stay out of it although free, such as those of a stack that may be started meanwhile
 */
export async function drawFreePorts(avoid: Ports): Promise<Ports> {
  const avoided = new Set(Object.values(avoid));
  const held: { port: number; release: () => Promise<void> }[] = [];
  while (held.length < portNames.length + avoided.size) held.push(await hold(0));
  const free = held.map(({ port }) => port).filter((port) => !avoided.has(port));
  await Promise.all(held.map(({ release }) => release()));
  return mapPorts((name) => free[portOffsets[name]]!);
}

export async function isFree(port: number): Promise<boolean> {
  try {
    await (await hold(port)).release();
    return true;
  } catch {
    return false;
  }
}

/** Throws an Obstacle that names each taken port and who has it. */
export async function requireFree(ports: Ports, names: readonly PortName[] = portNames): Promise<void> {
  const free = await Promise.all(names.map((name) => isFree(ports[name])));
  const taken = names.filter((_, i) => !free[i]);
  if (taken.length === 0) return;
  const byOwner = new Map<string, PortName[]>();
  for (const name of taken) {
    const owner = portOwner(ports[name]);
    const who = owner === undefined ? 'a process of another user' : `process ${owner.pid}: ${owner.command}`;
    byOwner.set(who, [...(byOwner.get(who) ?? []), name]);
  }
  const lines = [...byOwner].map(([who, names]) => {
    const list = names.map((name) => `${ports[name]} (${name})`).join(', ');
    return `${names.length === 1 ? `Port ${list} is` : `Ports ${list} are`} taken by ${who}`;
  });
  const base = ports[names[0]!] - portOffsets[names[0]!];
  throw new Obstacle(
    lines.join('\n'),
    `End that process, or choose other ports:\nEQUIPAGE_PORT_BASE=${await nextFreeBase(base)} npm start`,
  );
}

/** The next base above this one at which all ports are free now. */
export async function nextFreeBase(base: number): Promise<number> {
  for (let next = base + 100; next + highestOffset <= 65_535; next += 100) {
    const free = await Promise.all(Object.values(fixedPorts(next)).map(isFree));
    if (free.every(Boolean)) return next;
  }
  return defaultBase;
}

function mapPorts(portOf: (name: PortName) => number): Ports {
  return Object.fromEntries(portNames.map((name) => [name, portOf(name)])) as Record<PortName, number>;
}

function hold(port: number): Promise<{ port: number; release: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('a TCP server without a port');
      resolve({
        port: address.port,
        release: () => new Promise((done) => server.close(() => done())),
      });
    });
  });
}
