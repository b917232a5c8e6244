import { memberImport, paths } from '@equipage/domain';
import type { Deps } from '../../edge/deps.ts';
import { document, type Document } from '../../store/document.ts';
import { queries } from '../../store/documents.ts';
import { pageSize } from '../../store/project.ts';

/** Why an invitation waits in the outbox: its address has had enough of them for a day. */
export const addressLimit = 'address-limit';

/** An import, and how many of its invitations wait for another day. */
export interface HeldMails {
  readonly place: Document<typeof memberImport>;
  readonly mailsHeld: number;
}

/** The imports of which invitations wait, and those of which some did when they were counted last. */
export async function* heldMails({ store }: Pick<Deps, 'store'>): AsyncGenerator<HeldMails[]> {
  const held = new Map<string, number>();
  for await (const page of store.pages(queries.importsHolding(), pageSize)) {
    for (const { path } of page) held.set(path, 0);
  }
  for await (const page of store.pages(queries.noticesBecauseOf(addressLimit), pageSize)) {
    for (const { value } of page) {
      if (value.kind !== 'join-invitation') continue;
      const path = paths.memberImport(value.data.orgId, value.data.importId);
      held.set(path, (held.get(path) ?? 0) + 1);
    }
  }
  yield [...held].map(([path, mailsHeld]) => ({ place: document(path, memberImport), mailsHeld }));
}

/** Writes the number where another stands. */
export async function noteHeldMails(
  { store }: Pick<Deps, 'store'>,
  { place, mailsHeld }: HeldMails,
): Promise<void> {
  await store.revise(place, (found) =>
    found === undefined || found.mailsHeld === mailsHeld ? undefined : { ...found, mailsHeld },
  );
}
