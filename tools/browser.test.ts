import { expect, test } from 'vitest';
import { knowsNoPackage } from './browser.ts';

test.each([
  'E: Unable to locate package chromium',
  "E: Package 'chromium' has no installation candidate",
  'E: Failed to fetch http://mirror.example/chromium.deb  404  Not Found [IP: 192.0.2.1 80]',
])('lists of packages that are missing or old are renewed: %s', (stderr) => {
  expect(knowsNoPackage(stderr)).toBe(true);
});

test.each([
  'E: Could not get lock /var/lib/dpkg/lock-frontend',
  'E: You do not have enough free space',
  '',
  null,
])('nothing is renewed because of something else: %s', (stderr) => {
  expect(knowsNoPackage(stderr)).toBe(false);
});
