import CalendarDays from '~icons/lucide/calendar-days';
import MapPin from '~icons/lucide/map-pin';
import Mail from '~icons/lucide/mail';
import Users from '~icons/lucide/users';
import { createSignal, For } from 'solid-js';
import { useI18n } from '../i18n/i18n.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { Badge } from '../ui/badge.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { DateTile } from '../ui/date-tile.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Facts } from '../ui/facts.tsx';
import { Linkified } from '../ui/linkified.tsx';
import { ListItem, List } from '../ui/list.tsx';
import { LiveView, type LiveState } from '../ui/live-view.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Progress } from '../ui/progress.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { StatusChip } from '../ui/status-chip.tsx';
import { Group, Row, Specimen, useSample } from './specimen.tsx';

const zone = 'Europe/Paris';
const begins = Date.UTC(2027, 6, 10, 16, 30);
const ends = Date.UTC(2027, 6, 12, 22);
/** A fixed moment, so that the pictures of two runs are alike. */
const now = Date.UTC(2027, 5, 1, 12);

export function ContentSpecimens() {
  const say = useSample();
  const { format } = useI18n();
  return (
    <Group id="content" title={say('Content', 'Contenus')}>
      <Specimen title="List: people" wide>
        <List label={say('Applications', 'Candidatures')}>
          <ListItem
            href="#content"
            unread
            leading={<Avatar name="Jana Nováková" />}
            title="Jana Nováková"
            detail={say(
              'Has applied to three of your events before',
              'A déjà postulé à trois de vos événements',
            )}
            trailing={<StatusChip tone="waiting">{say('Waiting', 'En attente')}</StatusChip>}
            action={<Button variant="primary">{say('Accept', 'Accepter')}</Button>}
          />
          <ListItem
            href="#content"
            leading={<Avatar name="Olúwaṣeun Adébáyọ̀" />}
            title="Olúwaṣeun Adébáyọ̀"
            detail={say('I can bring a van.', 'Je peux venir avec un fourgon.')}
            trailing={
              <>
                <span>{format.relativeTime(now - 7_200_000, now)}</span>
                <Badge count={4} />
              </>
            }
          />
          <ListItem
            leading={<Avatar name="نور الهدى" />}
            title="نور الهدى"
            detail="nour@example.org"
            trailing={<StatusChip tone="good">{say('Accepted', 'Acceptée')}</StatusChip>}
          />
        </List>
      </Specimen>
      <Specimen title="List: events" wide>
        <List label={say('Events', 'Événements')}>
          <ListItem
            href="#content"
            leading={<DateTile instant={begins} timeZone={zone} />}
            title={say('Harbour Festival', 'Fête du port')}
            detail={`${format.dateRange(begins, ends, zone)} · Brest`}
            trailing={<StatusChip tone="good">{say('Published', 'Publié')}</StatusChip>}
          />
          <ListItem
            href="#content"
            leading={<DateTile instant={begins - 31_536_000_000} timeZone={zone} over />}
            title={say('Night of the Bridges', 'La Nuit des ponts')}
            detail={`${format.dateRange(begins - 31_536_000_000, ends - 31_536_000_000, zone)} · Lyon`}
            trailing={<StatusChip tone="off">{say('Finished', 'Terminé')}</StatusChip>}
          />
        </List>
      </Specimen>
      <Specimen title="StatusChip" wide>
        <Row>
          <StatusChip tone="waiting">{say('Waiting', 'En attente')}</StatusChip>
          <StatusChip tone="good">{say('Accepted', 'Acceptée')}</StatusChip>
          <StatusChip tone="hold">{say('Waiting list', 'Liste d’attente')}</StatusChip>
          <StatusChip tone="bad">{say('Declined', 'Refusée')}</StatusChip>
          <StatusChip tone="off">{say('Canceled', 'Annulée')}</StatusChip>
          <StatusChip tone="draft">{say('Draft', 'Brouillon')}</StatusChip>
          <StatusChip tone="new">{say('New', 'Nouveau')}</StatusChip>
        </Row>
      </Specimen>
      <Specimen title="Card with Facts">
        <Card
          title={say('About the event', 'À propos')}
          action={<Button variant="quiet">{say('Edit', 'Modifier')}</Button>}
        >
          <Facts
            facts={[
              {
                icon: CalendarDays,
                label: say('When', 'Quand'),
                value: format.dateTimeRange(begins, ends, zone),
              },
              { icon: MapPin, label: say('Where', 'Où'), value: 'Quai du Commandant Malbert, Brest' },
              { icon: Mail, label: say('Contact', 'Contact'), value: 'crew@harbour.example' },
            ]}
          />
        </Card>
      </Specimen>
      <Specimen title="Card: needs attention">
        <Card tone="attention" title={say('Confirm your address', 'Confirmez votre adresse')}>
          <p class="text-soft">
            {say(
              'We sent a link to ana@example.org. Open it to apply to events.',
              'Un lien vous attend à ana@example.org. Ouvrez-le pour pouvoir postuler.',
            )}
          </p>
          <div>
            <Button>{say('Send the mail again', 'Renvoyer l’e-mail')}</Button>
          </div>
        </Card>
      </Specimen>
      <Specimen title="Avatar">
        <Row>
          <Avatar name="Jana Nováková" size="small" />
          <Avatar name="Björk Guðmundsdóttir" />
          <Avatar name="李小龙" />
          <Avatar name={say('Harbour Festival', 'Fête du port')} shape="square" />
          <Avatar name="Ana María Núñez" size="large" />
        </Row>
      </Specimen>
      <Specimen title="Badge, Spinner, Progress">
        <div class="grid gap-4">
          <Row>
            <Badge count={1} />
            <Badge count={12} />
            <Badge count={250} />
            <Spinner />
          </Row>
          <Progress label={say('Importing people', 'Import des personnes')} value={340} max={800} />
        </div>
      </Specimen>
      <Specimen title="Linkified">
        <Linkified
          text={`${say('Meet us at 7:00, map:', 'Rendez-vous à 7 h, plan :')} https://maps.example/gate?a=1&b=2 (crew@harbour.example).\nשלום, see https://example.org/שלום\n<b>not bold</b> 🎪 javascript:alert(1)`}
        />
      </Specimen>
      <Specimen title="Banner: info, warning, danger, offline" wide>
        <div class="grid gap-3">
          <Banner tone="info">
            {say(
              'This event is over. Its messages can still be read.',
              'Cet événement est terminé. Ses messages restent lisibles.',
            )}
          </Banner>
          <Banner
            tone="warning"
            title={say('Your address is not confirmed yet', 'Votre adresse n’est pas encore confirmée')}
            action={<Button>{say('Send the mail again', 'Renvoyer l’e-mail')}</Button>}
          >
            {say(
              'Organizers see your application once it is.',
              'Les organisateurs verront votre candidature ensuite.',
            )}
          </Banner>
          <Banner tone="danger" title={say('The event was not published', 'L’événement n’a pas été publié')}>
            {say('Its end lies before its beginning.', 'Sa fin précède son début.')}
          </Banner>
          <Banner tone="offline" title={say('You are offline', 'Vous êtes hors ligne')}>
            {say('2 messages wait for the network.', '2 messages attendent le réseau.')}
          </Banner>
        </div>
      </Specimen>
      <Specimen title="Skeleton: card">
        <Skeleton kind="card" />
      </Specimen>
      <Specimen title="Skeleton: list">
        <Skeleton kind="list" rows={3} />
      </Specimen>
      <For each={['loading', 'live', 'denied', 'failed'] as const}>
        {(state) => (
          <Specimen title={`LiveView: ${state === 'live' ? 'empty' : state}`}>
            <LiveSpecimen state={state} />
          </Specimen>
        )}
      </For>
      <Specimen title="LiveView: full, LoadMore" wide>
        <LoadMoreSpecimen />
      </Specimen>
    </Group>
  );
}

function LiveSpecimen(props: { state: LiveState }) {
  const say = useSample();
  return (
    <LiveView
      state={props.state}
      rows={[]}
      onRetry={() => undefined}
      empty={
        <EmptyState
          icon={Users}
          title={say('No applications yet', 'Aucune candidature pour l’instant')}
          text={say(
            'Share the public page: people apply there.',
            'Partagez la page publique : on y postule.',
          )}
          action={<Button variant="primary">{say('Copy the link', 'Copier le lien')}</Button>}
        />
      }
    >
      {() => null}
    </LiveView>
  );
}

function LoadMoreSpecimen() {
  const [shown, setShown] = createSignal(2);
  const people = ['Amélie Œuvrard', 'Nguyễn Thị Mai', 'Łukasz Żak', 'Siobhán Ní Bhriain'];
  return (
    <LiveView state="live" rows={people.slice(0, shown())} empty={null}>
      {(rows) => (
        <>
          <List>
            <For each={rows()}>{(name) => <ListItem leading={<Avatar name={name} />} title={name} />}</For>
          </List>
          <LoadMore
            shown={rows().length}
            total={people.length}
            more={rows().length < people.length}
            loading={false}
            onMore={() => setShown(people.length)}
          />
        </>
      )}
    </LiveView>
  );
}
