import { slug as validSlug, type Event } from '@equipage/domain';
import { useLocation, useNavigate, useParams } from '@solidjs/router';
import { createEffect, createSignal, on, type JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { readPublicDocument, readPublicList } from '../../data/public-read.ts';
import { describePage } from '../../ui/frame/page-description.ts';
import { organizationOf, publicEventsOf, slugHolderOf } from './public-organization.queries.ts';
import { PublicOrganizationView, type PublicOrganization } from './public-organization.view.tsx';

/**
 * `/o/<slug>`, for everybody. Like the public event page it is read by the REST API, so that a stranger loads no Firebase.
 * An address that the organization had before, and its id, lead to the one it has now.
 */
export default function PublicOrganizationPage(): JSX.Element {
  const params = useParams();
  const location = useLocation();
  const navigate = useNavigate();
  const [reading, setReading] = createSignal<PublicOrganization>({ state: 'loading' });
  const slug = () => params['slug'] ?? '';
  let latest = 0;

  async function read() {
    const turn = ++latest;
    setReading({ state: 'loading' });
    const found = await lookUp(slug());
    if (turn === latest) setReading(found);
  }
  createEffect(
    on(slug, (asked) => {
      const current = reading();
      // Led here from an old address: it is on the screen already.
      if (current.state === 'found' && current.organization.slug === asked) return;
      void read();
    }),
  );

  createEffect(() => {
    const current = reading();
    if (current.state !== 'found') return;
    const { slug: present, description } = current.organization;
    if (present !== slug()) {
      navigate(addresses.publicOrganization(present) + location.search, { replace: true, scroll: false });
    }
    // As much of it as a preview shows.
    if (description !== '') describePage(description.slice(0, 160));
  });

  return <PublicOrganizationView reading={reading()} onRetry={() => void read()} />;
}

async function lookUp(slug: string): Promise<PublicOrganization> {
  // What is no address is not asked for: the server would take a slash or a dot for something else.
  if (!validSlug.safeParse(slug).success) return { state: 'unavailable' };
  const holder = await readPublicDocument(slugHolderOf(slug));
  if (holder.state !== 'found') return { state: holder.state === 'absent' ? 'unavailable' : 'failed' };
  const { orgId } = holder.row;
  const [organization, events] = await Promise.all([
    readPublicDocument(organizationOf(orgId)),
    readPublicList(publicEventsOf(orgId, Date.now())),
  ]);
  if (organization.state === 'absent') return { state: 'unavailable' };
  if (organization.state !== 'found' || events.state !== 'found') return { state: 'failed' };
  return { state: 'found', organization: organization.row, events: byStart(events.rows) };
}

/** The database asks for what ends later than now, and so sorts by the end. */
function byStart(events: readonly Event[]): Event[] {
  return [...events].sort((one, other) => one.startsAt - other.startsAt);
}
