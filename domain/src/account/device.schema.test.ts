import { describe, expect, test } from 'vitest';
import { spoiledCopies } from '../base/spoil.fixtures.ts';
import { aDevice } from './account.fixtures.ts';
import { device, pushEndpoint } from './device.schema.ts';

describe('a device', () => {
  test('is accepted as a browser describes itself', () => {
    expect(device.parse(aDevice())).toEqual(aDevice());
  });

  test.each(spoiledCopies(aDevice()))('$what is refused', ({ value }) => {
    expect(device.safeParse(value).success).toBe(false);
  });
});

test.each([
  'https://fcm.googleapis.com/fcm/send/fPq:APA91b',
  'https://updates.push.services.mozilla.com/wpush/v2/gAAAA',
  'https://web.push.apple.com/QOxQ',
  'https://sg2p.notify.windows.com/w/?token=BQYA%2b',
])('the push service %s is called', (endpoint) => {
  expect(pushEndpoint.safeParse(endpoint).success).toBe(true);
});

test.each([
  'http://push.example.com/x',
  'https://push.example.com:8443/x',
  'https://user@push.example.com/x',
  'https://user:secret@push.example.com/x',
  'https://127.0.0.1/x',
  'https://10.0.0.1/x',
  'https://169.254.169.254/latest/meta-data',
  'https://2130706433/x',
  'https://0x7f000001/x',
  'https://[::1]/x',
  'https://localhost/x',
  'https://metadata/x',
  'https://push.example.com',
  'https://push.example.com\\@evil.example/x',
  'https://push.example.com/x y',
  ' https://push.example.com/x',
  'https://push.example.com/x\n',
  'javascript:alert(1)',
  `https://push.example.com/${'x'.repeat(1_000)}`,
])('no push message goes to %s', (endpoint) => {
  expect(pushEndpoint.safeParse(endpoint).success).toBe(false);
});
