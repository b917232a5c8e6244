import { isUnderWay, type Access, type Deletion, type Invitation } from '@equipage/domain';
import type { Written } from './mortal-store.ts';

/**
 * Follows the rights of everybody commit by commit, as the database gets them: what is wrong for one moment only, and
 * mended later, is wrong all the same.
 */
export function roleWatch() {
  /** By path of the entry in the list of an organization or an event. */
  const roles = new Map<string, string>();
  const accesses = new Map<string, Pick<Access, 'orgs' | 'events'>>();
  const invitations = new Map<string, Pick<Invitation, 'state' | 'eventId'>>();
  const leaving = new Set<string>();
  const wrong: string[] = [];

  function take({ path, value }: Written): void {
    const segments = path.split('/');
    const [place, id] = [segments.at(-2), segments.at(-1)!];
    if (place === 'users') {
      const { role } = (value ?? {}) as { role?: string };
      if (value === undefined) roles.delete(path);
      else if (role !== undefined) roles.set(path, role);
    } else if (place === 'access') {
      const { orgs, events } = (value ?? {}) as Partial<Access>;
      if (orgs !== undefined && events !== undefined) accesses.set(id, { orgs, events });
    } else if (place === 'invitations') {
      const before = invitations.get(path);
      const known = before ?? { eventId: null, state: 'pending' };
      invitations.set(path, { ...known, ...(value as Partial<Invitation>) });
    } else if (place === 'deletions') {
      const { state } = (value ?? {}) as Partial<Deletion>;
      if (state !== undefined && isUnderWay({ state })) leaving.add(id);
      else leaving.delete(id);
    }
  }

  /** Each list of an organization or event has the rights of its people, and those are in the list. */
  function compare(uid: string): void {
    const listed = [...roles].filter(([path]) => path.endsWith(`/${uid}`));
    const { orgs, events } = accesses.get(uid) ?? { orgs: {}, events: {} };
    const held = [
      ...Object.entries(orgs).map(([id, role]) => `organizations/${id}/users/${uid} ${role}`),
      ...Object.entries(events).map(([id, role]) => `events/${id}/users/${uid} ${role}`),
    ];
    const [one, other] = [listed.map(([path, role]) => `${path} ${role}`).sort(), held.sort()];
    if (one.join() !== other.join())
      wrong.push(`rights: the lists say ${one.join(', ') || 'nothing'}, the rights ${other.join(', ')}`);
  }

  return {
    /** What was there before the beginning. */
    begin(arranged: readonly Written[]): void {
      for (const one of arranged) take(one);
    },

    commit(written: readonly Written[]): void {
      const before = new Map(roles);
      const used: string[] = [];
      for (const one of written) {
        const { path, value } = one;
        if (/\/invitations\/[^/]+$/.test(path) && (value as Partial<Invitation>).state === 'accepted') {
          used.push(path);
          if (invitations.get(path)?.state !== 'pending')
            wrong.push(`roles: ${path} was used, and was ${invitations.get(path)?.state} before`);
        }
        take(one);
      }
      const touched = written.filter(({ path }) => /(^|\/)(users|access|deletions)\/[^/]+$/.test(path));
      if (touched.length === 0) return;
      for (const path of roles.keys()) {
        if (before.has(path) || isFounder(path, written)) continue;
        const [place, id] = path.split('/') as [string, string];
        const fits = used.some((one) => {
          const { eventId } = invitations.get(one)!;
          return place === 'events' ? eventId === id : eventId === null && one.split('/')[1] === id;
        });
        if (!fits) wrong.push(`roles: ${path} came without an invitation`);
      }
      for (const uid of new Set(touched.map(({ path }) => path.split('/').at(-1)!))) compare(uid);
      const organizations = new Set(
        [...before.keys(), ...roles.keys()]
          .filter((path) => path.startsWith('organizations/'))
          .map((path) => path.split('/')[1]!),
      );
      for (const orgId of organizations) {
        const owners = [...roles].filter(
          ([path, role]) =>
            path.startsWith(`organizations/${orgId}/`) &&
            role === 'owner' &&
            !leaving.has(path.split('/').at(-1)!),
        );
        if (owners.length === 0) wrong.push(`roles: organization ${orgId} has no owner`);
      }
    },

    /** Everything that was wrong after some commit, each once. */
    wrong: (): string[] => [...new Set(wrong)],
  };
}

/** Whoever makes an organization needs no invitation to it. */
function isFounder(path: string, written: readonly Written[]): boolean {
  const organization = path.split('/').slice(0, 2).join('/');
  return written.some((one) => one.path === organization && one.isNew);
}
