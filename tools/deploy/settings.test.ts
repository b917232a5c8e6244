import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { inRepo } from '../repo.ts';
import { settings } from './settings.ts';

const text = (...file: string[]) => readFileSync(inRepo(...file), 'utf8');

/** All code below a folder that runs for people, as one text. */
function codeIn(...folder: string[]): string {
  return readdirSync(inRepo(...folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.(?:test|fake)\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(inRepo(...folder), file), 'utf8'))
    .join('\n');
}

function namesIn(code: string, pattern: RegExp): string[] {
  return [...new Set([...code.matchAll(pattern)].map(([, name]) => name!))].sort();
}

const names = (...places: string[]) =>
  settings.flatMap(({ name, place }) => (places.includes(place) ? [name] : [])).sort();

const functions = codeIn('functions', 'src');
const web = codeIn('web', 'src');

describe('what an installation sets', () => {
  it('is every parameter of the functions, and nothing else', () => {
    expect(namesIn(functions, /\bdefine(?:String|Int|Boolean|Float|List)\(\s*'(\w+)'/g)).toEqual(
      names('functions'),
    );
  });

  it('is every secret of the functions, and nothing else', () => {
    expect(namesIn(functions, /\bdefine(?:Json)?Secret\(\s*'(\w+)'/g)).toEqual(names('secret'));
  });

  it('is never read past the parameters: from the environment comes only what the platform sets', () => {
    expect(namesIn(functions, /\bprocess\.env(?:\.|\[')(\w+)/g)).toEqual(['FUNCTIONS_EMULATOR']);
    expect(functions.match(/\bprocess\.env\b(?!\['FUNCTIONS_EMULATOR'\])/g)).toBeNull();
  });

  it('is every variable that the web client is built with, but for the one of the local stack', () => {
    const read = namesIn(web, /\bimport\.meta\.env\.(VITE_\w+)/g);
    expect(read.filter((name) => name !== 'VITE_EMULATORS')).toEqual(names('web'));
  });

  it('has its row in the README, with its place', () => {
    const places = {
      functions: '`functions/.env.<project id>`',
      web: '`web/.env.production`',
      secret: 'secret',
    };
    const rows = text('README.md')
      .split('\n')
      .map((row) => row.split('|').map((cell) => cell.trim()));
    const written = rows.flatMap(([, name = '', place]) =>
      Object.values(places).includes(place ?? '') ? [[name.replaceAll('`', ''), place]] : [],
    );
    expect(written.sort()).toEqual(settings.map(({ name, place }) => [name, places[place]]).sort());
  });

  it('has a value or an example beside the functions', () => {
    expect(Object.keys(parseEnv(text('functions', '.env'))).sort()).toEqual(names('functions'));
    expect(Object.keys(parseEnv(text('functions', '.secret.example'))).sort()).toEqual(names('secret'));
  });

  it('may be left out only when functions/.env has a good value', () => {
    const given = parseEnv(text('functions', '.env'));
    const optional = settings.filter(({ mayBeLeftOut }) => mayBeLeftOut === true);
    expect(optional.filter(({ name, fits }) => !fits(given[name] ?? ''))).toEqual([]);
  });

  it.each([
    ['SMTP_URL', 'smtps://user:password@mail.example:465', 'smtp://user:password@mail.example:587'],
    ['SMTP_URL', 'smtp://user:p%40ss@mail.example:587?requireTLS=true', 'https://mail.example'],
    ['SMS_URL', 'https://AC01:token@api.twilio.com', 'https://api.twilio.com'],
    ['SMS_URL', 'https://AC01:token@sms.example', 'http://AC01:token@sms.example'],
    ['SMS_FROM', '+33612345678', '0612345678 90'],
    ['SMS_FROM', 'Equipage', 'Equipage volunteers'],
    ['STRIPE_API', 'https://api.stripe.com', 'http://127.0.0.1:5183'],
    ['STRIPE_SECRET_KEY', 'rk_live_0123456789abcdef', 'pk_live_0123456789abcdef'],
    ['STRIPE_WEBHOOK_SECRET', 'whsec_0123456789abcdef', 'we_0123456789abcdef'],
    ['UNSUBSCRIBE_KEY', '0123456789abcdef0123456789abcdef', 'at least thirty-two random characters'],
    ['ENFORCE_APP_CHECK', 'true', 'yes'],
    ['VITE_APP_CHECK_SITE_KEY', `6L${'k'.repeat(38)}`, 'the key'],
    ['VAPID_PRIVATE_KEY', 'k'.repeat(43), 'the private key'],
  ])('%s is taken in its form and in no other', (name, good, bad) => {
    const fits = settings.find((setting) => setting.name === name)?.fits;
    expect([fits?.(good), fits?.(bad)]).toEqual([true, false]);
  });
});
