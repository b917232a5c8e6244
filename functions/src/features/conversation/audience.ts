import {
  isAddressed,
  type AddressedPerson,
  type Application,
  type AudienceChoice,
  type Broadcast,
  type Conversation,
} from '@equipage/domain';
import { documents, queries } from '../../store/documents.ts';
import { pageSize } from '../../store/project.ts';
import type { Store, TransactionStore } from '../../store/store.ts';

/** Somebody whom a broadcast is for. */
export interface Addressee {
  readonly application: Application;
  readonly conversation: Conversation;
}

/** An event's applications page by page, in the order of the people's ids. @param after an id, or '' for all of them */
export function applicationPages(store: Pick<Store, 'pages'>, eventId: string, after: string) {
  return store.pages(queries.applicationsAfter(eventId, after), pageSize);
}

/** Those of some applicants whom a choice means; notes and shifts are read only where it asks for them. */
export async function addressedAmong(
  readAll: TransactionStore['readAll'],
  eventId: string,
  choice: AudienceChoice,
  applications: readonly Application[],
): Promise<Addressee[]> {
  const possible = applications.filter(({ status }) => choice.statuses.includes(status));
  const conversations = await readAll(possible.map(({ uid }) => documents.conversation(eventId, uid)));
  const notes =
    choice.tag === null
      ? []
      : await readAll(possible.map(({ uid }) => documents.applicationNote(eventId, uid)));
  const rosters =
    choice.missionId === null && choice.shiftId === null
      ? []
      : await readAll(possible.map(({ uid }) => documents.roster(eventId, uid)));
  return possible.flatMap((application, index) => {
    const conversation = conversations[index];
    const person: AddressedPerson = {
      application,
      conversation,
      note: notes[index],
      roster: rosters[index],
    };
    return conversation !== undefined && isAddressed(choice, person) ? [{ application, conversation }] : [];
  });
}

/** How many people a choice means at this moment. Reads their conversations, and no more of them than a page at once. */
export async function sizeOf(
  store: Pick<Store, 'pages' | 'read'>,
  eventId: string,
  choice: Broadcast['audience'],
): Promise<number> {
  const readAll: TransactionStore['readAll'] = (places) =>
    Promise.all(places.map((place) => store.read(place)));
  let people = 0;
  for await (const page of applicationPages(store, eventId, '')) {
    const applications = page.map(({ value }) => value);
    people += (await addressedAmong(readAll, eventId, choice, applications)).length;
  }
  return people;
}
