import { useLocation, useNavigate, useParams } from '@solidjs/router';
import { eventIdOfSlug, eventSlug } from '@equipage/domain';
import { createEffect, createMemo, createSignal, on, Show, Suspense, type JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { gate } from '../../data/gate.ts';
import { createNow } from '../../data/now.ts';
import { readPublicDocument } from '../../data/public-read.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { describePage } from '../../ui/frame/page-description.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { OwnApplication } from '../application/index.ts';
import { oneEvent } from './event.queries.ts';
import { PublicEventView, type PublicEvent } from './public-event.view.tsx';

/**
 * `/e/<words>-<id>`, for everybody. It is what a link on a phone opens, so strangers load no Firebase here: the event is
 * read by the REST API, and what belongs to a person comes in a chunk of its own, only when somebody is signed in.
 *
 * Whoever has to sign up first comes back to the same address with `?apply`. The application is then one press away,
 * and not sent by itself: the address can be sent to anybody, and opening a link must not give anyone's name and email
 * to an organization.
 */
export default function PublicEventPage(): JSX.Element {
  const { t, format } = useI18n();
  const params = useParams();
  const location = useLocation();
  const navigate = useNavigate();
  const now = createNow();
  const [reading, setReading] = createSignal<PublicEvent>({ state: 'loading' });
  const eventId = createMemo(() => eventIdOfSlug(params['slug'] ?? ''));
  let latest = 0;

  async function read() {
    const turn = ++latest;
    const id = eventId();
    setReading({ state: 'loading' });
    const answer = id === undefined ? ({ state: 'absent' } as const) : await readPublicDocument(oneEvent(id));
    if (turn !== latest) return;
    switch (answer.state) {
      case 'found':
        setReading({ state: 'found', event: answer.row });
        break;
      case 'absent':
      case 'denied':
        setReading({ state: 'unavailable' });
        break;
      default:
        setReading({ state: 'failed' });
    }
  }
  createEffect(on(eventId, () => void read()));

  const found = () => {
    const current = reading();
    return current.state === 'found' ? current.event : undefined;
  };

  // The words of an old or mistyped address give way to those of the event's name, so that one address is shared on.
  createEffect(() => {
    const event = found();
    if (event === undefined || event.id !== eventId() || params['slug'] === eventSlug(event)) return;
    navigate(addresses.publicEvent(eventSlug(event)) + location.search, { replace: true, scroll: false });
  });

  createEffect(() => {
    const event = found();
    if (event === undefined) return;
    const dates = format.dateRange(event.startsAt, event.endsAt, event.timeZone);
    describePage(t('event.page.description', { name: event.name, dates, city: event.city }));
  });

  const wish = 'apply';
  const wayBack = () => `${location.pathname}?${wish}`;

  const ownApplication = () => (
    <Suspense fallback={<Skeleton kind="card" />}>
      <Show when={gate.person() ? found() : undefined} fallback={<Skeleton kind="card" />}>
        {(event) => (
          <OwnApplication
            event={event()}
            wayBack={wayBack()}
            cameBack={new URLSearchParams(location.search).has(wish)}
          />
        )}
      </Show>
    </Suspense>
  );

  return (
    <PublicEventView
      reading={reading()}
      now={now()}
      signUpHref={addresses.signUp({ next: wayBack() })}
      signInHref={addresses.signIn({ next: wayBack() })}
      onRetry={() => void read()}
      ownApplication={gate.person() === null ? undefined : ownApplication}
    />
  );
}
