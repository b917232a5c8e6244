import type { Person } from '@equipage/domain/fixtures';
import { nameOf } from '@equipage/domain/fixtures';
import { demoPassword } from './logins.ts';
import type { DemoTarget } from './target.ts';

/** What the Auth service takes in one request. */
const mostAtOnce = 1_000;

/**
 * Gives everybody a login with the demo password and a proven address. Again: the same logins, with the password of the
 * demo once more.
 *
 * It speaks the protocol behind the Admin SDK's `importUsers`, because that one sends password hashes only, and the
 * emulator keeps passwords in a form of its own.
 */
export async function importLogins(
  { authOrigin, project }: Pick<DemoTarget, 'authOrigin' | 'project'>,
  people: readonly Person[],
): Promise<void> {
  for (let start = 0; start < people.length; start += mostAtOnce) {
    const users = people.slice(start, start + mostAtOnce).map((person) => ({
      localId: person.uid,
      email: person.email,
      emailVerified: true,
      displayName: nameOf(person),
      rawPassword: demoPassword,
      createdAt: String(person.since),
    }));
    const answer = await fetch(
      `${authOrigin}/identitytoolkit.googleapis.com/v1/projects/${project}/accounts:batchCreate`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer owner' },
        body: JSON.stringify({ users, allowOverwrite: true }),
      },
    );
    const text = await answer.text();
    if (!answer.ok) throw new Error(`The Auth emulator refused the demo logins: ${text}`);
    const { error = [] } = JSON.parse(text) as { error?: { index: number; message: string }[] };
    const [first] = error;
    if (first !== undefined) {
      throw new Error(`The Auth emulator refused ${users[first.index]?.email}: ${first.message}`);
    }
  }
}
