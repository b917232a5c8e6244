import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { isPublicAddress, publicLookup } from './public-address.ts';
import { webPusher, type PushMessage } from './pusher.ts';
import { DeliveryRefused } from './refusal.ts';

const vapid = createECDH('prime256v1');
vapid.generateKeys();
const keys = {
  publicKey: vapid.getPublicKey().toString('base64url'),
  privateKey: Buffer.concat([Buffer.alloc(32), vapid.getPrivateKey()])
    .subarray(-32)
    .toString('base64url'),
  contact: 'mailto:no-reply@equipage.example',
};
const message: PushMessage = {
  title: 'Nouveau message de Fête',
  body: 'À six heures 🎻',
  link: 'https://equipage.example/messages/a_b',
  tag: 'message:a_b',
};

/** A browser as a push service knows it: it alone can read what is sent to it. */
const browser = createECDH('prime256v1');
browser.generateKeys();
const secret = randomBytes(16);

interface Received {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}
let received: Received[] = [];
let status = 201;
let service: Server;
let endpoint: string;

beforeAll(async () => {
  service = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks) });
      response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end('ignored');
    });
  });
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(service.address() as AddressInfo).port}/push/1`;
});
afterAll(() => new Promise((resolve) => service.close(resolve)));
afterEach(() => {
  received = [];
  status = 201;
});

const device = () => ({
  endpoint,
  keys: { p256dh: browser.getPublicKey().toString('base64url'), auth: secret.toString('base64url') },
});
const refusal = (sending: Promise<void>): Promise<unknown> =>
  sending.then(
    () => 'sent',
    (error: unknown) => error,
  );

/** What the browser does with a message: RFC 8291 and RFC 8188, by Node's own cryptography. */
function decrypted(body: Buffer): string {
  const salt = body.subarray(0, 16);
  const idLength = body[20] ?? 0;
  const sender = body.subarray(21, 21 + idLength);
  const sealed = body.subarray(21 + idLength);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), browser.getPublicKey(), sender]);
  const input = Buffer.from(hkdfSync('sha256', browser.computeSecret(sender), secret, info, 32));
  const derive = (label: string, length: number) =>
    Buffer.from(hkdfSync('sha256', input, salt, Buffer.from(`Content-Encoding: ${label}\0`), length));
  const decipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12));
  decipher.setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  return padded.subarray(0, padded.lastIndexOf(2)).toString();
}

describe('a push message', () => {
  test('is read by its browser alone, and signed with our keys for its push service', async () => {
    await webPusher(keys, 'anywhere').send(device(), message);
    const [{ headers, body } = { headers: {}, body: Buffer.alloc(0) }] = received;
    expect(headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '86400', urgency: 'normal' });
    expect(body.toString('latin1')).not.toContain('messages');
    expect(JSON.parse(decrypted(body))).toEqual(message);

    const [, token = '', key = ''] = /^vapid t=(\S+), k=(\S+)$/.exec(String(headers['authorization'])) ?? [];
    expect(key).toBe(keys.publicKey);
    const [head = '', claims = '', signature = ''] = token.split('.');
    const point = vapid.getPublicKey();
    const publicKey = createPublicKey({
      format: 'jwk',
      key: {
        kty: 'EC',
        crv: 'P-256',
        x: point.subarray(1, 33).toString('base64url'),
        y: point.subarray(33).toString('base64url'),
      },
    });
    const signed = Buffer.from(`${head}.${claims}`);
    const seal = Buffer.from(signature, 'base64url');
    expect(verify('sha256', signed, { key: publicKey, dsaEncoding: 'ieee-p1363' }, seal)).toBe(true);
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
      aud: new URL(endpoint).origin,
      sub: keys.contact,
    });
  });

  test.each([404, 410])('to a browser that has left (%i) tells so', async (gone) => {
    status = gone;
    expect(await refusal(webPusher(keys, 'anywhere').send(device(), message))).toMatchObject({
      reason: `push-${gone}`,
      gone: true,
    });
  });

  test.each([400, 403, 413, 302])('that is refused (%i) is final, and the browser stays', async (code) => {
    status = code;
    expect(await refusal(webPusher(keys, 'anywhere').send(device(), message))).toMatchObject({
      reason: `push-${code}`,
      gone: false,
    });
    expect(received).toHaveLength(1);
  });

  test.each([429, 500, 503])('that finds the service busy (%i) may be sent again', async (code) => {
    status = code;
    const error = await refusal(webPusher(keys, 'anywhere').send(device(), message));
    expect(error).not.toBeInstanceOf(DeliveryRefused);
    expect(error).toMatchObject({ code: `push-${code}` });
  });

  test('never goes to this machine in production, whatever a browser claims', async () => {
    for (const place of [endpoint, 'https://localhost/x', 'https://127.0.0.1/x', 'https://[::1]/x']) {
      const sending = webPusher(keys, 'public').send({ ...device(), endpoint: place }, message);
      expect(await refusal(sending)).toBeInstanceOf(DeliveryRefused);
    }
    expect(received).toEqual([]);
  });
});

test.each(['8.8.8.8', '172.32.0.1', '192.167.1.1', '100.128.0.1', '2606:4700::1111', '2a00:1450::1'])(
  '%s is public',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

test.each([
  ...['127.0.0.1', '127.9.9.9', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
  ...['169.254.169.254', '100.64.0.1', '224.0.0.1', '255.255.255.255', '198.18.0.1'],
  ...['::1', '::', 'fe80::1', 'fc00::1', 'fd00:ec2::254', '::ffff:127.0.0.1', '::ffff:10.0.0.1'],
  ...['64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1', 'ff02::1', 'localhost', ''],
])('%s is not', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test('a name that leads to this machine is not called', async () => {
  const found = await new Promise((resolve) => {
    publicLookup('localhost', {}, (error, address) => resolve(error ?? address));
  });
  expect(found).toMatchObject({ reason: 'private-address', gone: true });
});
