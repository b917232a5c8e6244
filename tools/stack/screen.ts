import { paint } from '../terminal.ts';
import { httpOrigin, type Addresses } from './addresses.ts';

export interface DemoLogin {
  readonly email: string;
  readonly password: string;
  /** One line about the person: what to try with this login. */
  readonly who: string;
}

/** The last thing that `npm start` prints: where everything is, and whom to sign in as. */
export function screen(
  { ports }: Addresses,
  dataFolder: string,
  logins: readonly DemoLogin[],
  took: string,
): string {
  const width = Math.max(0, ...logins.map(({ email }) => email.length));
  const passwords = new Set(logins.map(({ password }) => password));
  const [onePassword] = passwords.size === 1 ? passwords : [];
  const place = (name: string, where: string, note: string) =>
    `  ${name.padEnd(9)}${paint.link(where.padEnd(26))}${paint.faint(note)}`;
  return [
    '',
    `  ${paint.strong(`Equipage is ready after ${took}.`)}`,
    '',
    place('App', httpOrigin(ports.web), 'changes to the code show at once'),
    place('Mails', httpOrigin(ports.mail), 'every mail lands here; none leaves this machine'),
    place('SMS', httpOrigin(ports.sms), 'every SMS lands here too'),
    place('Payments', httpOrigin(ports.stripe), 'played here; no money moves'),
    place('Data', dataFolder, 'kept for the next start; npm run reset starts over'),
    place('Logs', `${dataFolder}/run`, 'emulators.log, functions-build.log, web-server.log'),
    ...(logins.length === 0
      ? []
      : [
          '',
          `  Sign in as${onePassword === undefined ? '' : `, with the password ${paint.strong(onePassword)}`}`,
          ...logins.map(
            ({ email, password, who }) =>
              `  ${paint.link(email.padEnd(width))}  ${onePassword === undefined ? `${password}  ` : ''}${paint.faint(who)}`,
          ),
        ]),
    '',
    `  ${paint.strong('Ctrl-C')} stops everything.`,
    '',
  ].join('\n');
}
