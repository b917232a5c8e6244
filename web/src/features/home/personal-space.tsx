import { conversationId, eventSlug } from '@equipage/domain';
import { createComputed, createEffect, createMemo, createSignal, mapArray, Show, type JSX } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import ArchiveIcon from '~icons/lucide/archive';
import CalendarCheck from '~icons/lucide/calendar-check';
import QrCode from '~icons/lucide/qr-code';
import { addresses } from '../../addresses.ts';
import { createLiveDocument, createLivePages, type LiveState } from '../../data/live.ts';
import { session } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeading, Section } from '../../ui/frame/page.tsx';
import { MoreOf } from '../../ui/load-more.tsx';
import { Guard, ownAccount } from '../account/index.ts';
import { createMyUnreadByEvent } from '../conversation/index.ts';
import { organizationOf } from '../organization/index.ts';
import { OwnProfile, ownProfile } from '../profile/index.ts';
import { eventOf, ownApplications, ownArchive } from './home.queries.ts';
import { keptHome, listedOf, type OwnApplication } from './kept-home.ts';
import { MyEvents, NoEvents } from './my-events.view.tsx';
import { MyEventRoles, MyOrganizations, type OwnEvent, type OwnOrganization } from './my-roles.view.tsx';

/** Home of everybody who is signed in: my events, my organizations, my profile, and further down what is over. */
export default function PersonalSpace(): JSX.Element {
  return (
    <Guard verified early={keptHome.home() !== undefined}>
      <Space />
    </Guard>
  );
}

function Space() {
  const { t } = useI18n();
  const uid = () => session.person()?.uid;
  const givenName = () => ownAccount.row?.givenName ?? keptHome.home()?.givenName;
  const hello = () => {
    const name = givenName();
    return name === undefined ? undefined : t('home.hello', { name });
  };
  const unreadOf = createMyUnreadByEvent(uid);

  const applications = createLivePages(() => {
    const person = uid();
    return person === undefined ? undefined : ownApplications(person);
  });

  // As they were at the last visit, until the server has said how they are. In one list, so that a row which somebody is
  // about to press stays where it is.
  const [own, setOwn] = createStore<{ rows: OwnApplication[] }>({ rows: [] });
  createComputed(() => {
    const { rows, state } = applications;
    const answered = rows.length > 0 || state === 'live' || state === 'denied';
    const shown = answered ? listedOf(rows) : [...(keptHome.home()?.applications ?? [])];
    setOwn('rows', reconcile(shown));
  });
  createEffect(() => {
    const [person, name] = [uid(), ownAccount.row?.givenName];
    if (person === undefined || name === undefined || applications.state !== 'live') return;
    keptHome.keep(person, { givenName: name, applications: listedOf(own.rows) });
  });

  // What stands below a list comes with it. Drawn before, it would jump away under somebody's finger.
  const listed = createMemo<boolean>(
    (before) => before || (isThere(applications.state) && isThere(session.rights.state)),
    false,
  );

  const links = {
    hrefOf: ({ eventId, event }: OwnApplication) =>
      addresses.publicEvent(eventSlug({ id: eventId, name: event.name })),
    conversationHrefOf: ({ eventId, uid }: OwnApplication) =>
      addresses.conversation(conversationId(eventId, uid)),
  };

  return (
    <div class="grid items-start gap-x-12 gap-y-10 desktop:grid-cols-[minmax(0,1fr)_22rem] desktop:grid-rows-[auto_auto_1fr]">
      <header class="flex flex-wrap items-center justify-between gap-4 desktop:col-span-2">
        <PageHeading title={hello()} />
        <Button icon={QrCode} href={addresses.code()}>
          {t('ui.myCode')}
        </Button>
      </header>
      <Section
        title={t('home.myEvents')}
        action={
          <Button variant="quiet" icon={CalendarCheck} href={addresses.myShifts()}>
            {t('home.myShifts')}
          </Button>
        }
      >
        <MyEvents
          applications={own.rows}
          state={applications.state}
          over={false}
          unreadOf={unreadOf}
          {...links}
          empty={<NoEvents />}
          onRetry={() => applications.retry()}
        />
        <MoreOf list={applications} />
      </Section>
      <Show when={listed()}>
        <div class="grid gap-10 desktop:row-span-2">
          <Organizations />
          <EventRoles />
          <OwnProfile />
        </div>
        <Show when={isThere(ownProfile.state)}>
          <Archives uid={uid()} unreadOf={unreadOf} links={links} />
        </Show>
      </Show>
    </div>
  );
}

/** Whether an answer has come, be it a refusal. */
function isThere(state: LiveState): boolean {
  return state !== 'off' && state !== 'loading';
}

/** Roles come with the rights; names are one document each, and people work for few organizations. */
function Organizations() {
  const { format } = useI18n();
  const ids = createMemo(() => Object.keys(session.rights.row?.orgs ?? {}).sort());
  const documents = mapArray(ids, (id) => ({ id, live: createLiveDocument(() => organizationOf(id)) }));
  const organizations = createMemo(() =>
    documents()
      .flatMap(({ id, live }): OwnOrganization[] => {
        const role = session.rights.row?.orgs[id];
        return role === undefined
          ? []
          : [{ id, role, name: live.row?.name, href: addresses.organization(id) }];
      })
      .sort((one, other) => format.compare(one.name ?? '', other.name ?? '')),
  );
  return <MyOrganizations organizations={organizations()} newHref={addresses.newOrganization()} />;
}

function EventRoles() {
  const ids = createMemo(() => Object.keys(session.rights.row?.events ?? {}).sort());
  const documents = mapArray(ids, (id) => ({ id, live: createLiveDocument(() => eventOf(id)) }));
  const events = createMemo(() =>
    documents().flatMap(({ id, live }): OwnEvent[] => {
      const role = session.rights.row?.events[id];
      if (role === undefined) return [];
      const href = role === 'coordinator' ? addresses.event(id) : addresses.scan(id);
      return [{ id, role, name: live.row?.name, orgName: live.row?.orgName, href }];
    }),
  );
  return <MyEventRoles events={events()} />;
}

/** What is over or came to nothing; read when somebody wants to see it. */
function Archives(props: {
  uid: string | undefined;
  unreadOf: (eventId: string) => number;
  links: {
    hrefOf: (application: OwnApplication) => string;
    conversationHrefOf: (application: OwnApplication) => string;
  };
}) {
  const { t } = useI18n();
  const [wanted, setWanted] = createSignal(false);
  const archive = createLivePages(() =>
    wanted() && props.uid !== undefined ? ownArchive(props.uid) : undefined,
  );
  return (
    <Section title={t('home.archives')}>
      <Show
        when={wanted()}
        fallback={
          <div class="grid justify-items-start gap-3">
            <p class="text-soft">{t('home.archivesText')}</p>
            <Button icon={ArchiveIcon} onPress={() => void setWanted(true)}>
              {t('home.showArchives')}
            </Button>
          </div>
        }
      >
        <MyEvents
          applications={archive.rows}
          state={archive.state}
          over
          unreadOf={props.unreadOf}
          {...props.links}
          empty={
            <EmptyState icon={ArchiveIcon} title={t('home.noArchives')} text={t('home.noArchivesText')} />
          }
          onRetry={() => archive.retry()}
        />
        <MoreOf list={archive} />
      </Show>
    </Section>
  );
}
