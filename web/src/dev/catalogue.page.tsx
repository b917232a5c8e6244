import { useSearchParams } from '@solidjs/router';
import { createSignal, For, type JSX } from 'solid-js';
import CalendarDays from '~icons/lucide/calendar-days';
import ClipboardList from '~icons/lucide/clipboard-list';
import House from '~icons/lucide/house';
import MenuIcon from '~icons/lucide/menu';
import MessagesSquare from '~icons/lucide/messages-square';
import Pencil from '~icons/lucide/pencil';
import { Button } from '../ui/button.tsx';
import { AppFrame } from '../ui/frame/app-frame.tsx';
import { crumbsOf, useFrame, type Space } from '../ui/frame/frame.tsx';
import { Page } from '../ui/frame/page.tsx';
import { LanguageSwitch, ThemeSwitch, usePreferenceEntries } from '../ui/frame/preferences.tsx';
import { ErrorPage, NoAccessPage, NotFoundPage } from '../ui/frame/problem-pages.tsx';
import { ActionSpecimens } from './actions.specimens.tsx';
import { ContentSpecimens } from './content.specimens.tsx';
import { FormSpecimens } from './form.specimens.tsx';
import { useSample } from './specimen.tsx';

const address = '/dev/catalogue';
const frames = ['signed-out', 'signed-in', 'space', 'unknown', 'offline'] as const;
const views = ['components', 'error', 'not-found', 'no-access'] as const;

/**
 * Every component in each state, inside a frame that can be switched as well: `?frame=space&view=no-access`. The
 * pictures of `npm run shots` start here.
 */
export default function Catalogue(): JSX.Element {
  const [query] = useSearchParams();
  const frame = useFrame();
  const say = useSample();
  const preferences = usePreferenceEntries();
  const shown = () => frames.find((one) => one === query['frame']) ?? 'signed-out';
  const view = () => views.find((one) => one === query['view']) ?? 'components';
  const [name] = createSignal('Ana María Núñez');

  const space = (): Space | undefined =>
    shown() === 'space' || shown() === 'offline'
      ? {
          name: say('Harbour Festival', 'Fête du port'),
          caption: say('Harbour Society', 'Société du port'),
          href: '/dev/catalogue/overview',
          parents: [{ label: say('Harbour Society', 'Société du port'), href: address }],
          entries: [
            { label: say('Overview', 'Aperçu'), href: '/dev/catalogue/overview', icon: CalendarDays },
            {
              label: say('Applications', 'Candidatures'),
              href: address,
              icon: ClipboardList,
              count: 12,
            },
            {
              label: say('Conversations', 'Conversations'),
              href: '/dev/catalogue/talk',
              icon: MessagesSquare,
              count: 3,
            },
            { label: say('Edit event', 'Modifier l’événement'), href: '/dev/catalogue/edit', icon: Pencil },
          ],
        }
      : undefined;
  const session = () => {
    if (shown() === 'unknown') return 'unknown';
    return shown() === 'signed-out' ? 'signed-out' : 'signed-in';
  };

  return (
    <AppFrame
      session={session()}
      person={{ name: name(), unread: 3 }}
      path={address}
      addresses={{ home: '/', messages: '/messages', signIn: '/sign-in' }}
      accountEntries={preferences()}
      barEntries={[
        { label: say('Home', 'Accueil'), icon: House, href: address },
        { label: 'Messages', icon: MessagesSquare, href: '/messages', count: 3 },
        { label: 'Menu', icon: MenuIcon, menu: preferences() },
      ]}
      space={space()}
      crumbs={crumbsOf(space(), frame.page.value(), address)}
      offline={shown() === 'offline'}
    >
      {view() === 'components' ? (
        <Components />
      ) : view() === 'error' ? (
        <ErrorPage error={new TypeError('space is undefined')} homeHref="/" />
      ) : view() === 'not-found' ? (
        <NotFoundPage homeHref="/" />
      ) : (
        <NoAccessPage homeHref="/" personName={name()} />
      )}
    </AppFrame>
  );
}

function Components() {
  const say = useSample();
  return (
    <Page
      title={say('Catalogue', 'Catalogue')}
      intro={say('Every component in each of its states.', 'Chaque composant dans chacun de ses états.')}
      actions={
        <div class="flex flex-wrap gap-x-6">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      }
    >
      <nav aria-label={say('Frames', 'Cadres')} class="flex flex-wrap gap-3">
        <For each={frames}>{(one) => <Button href={`${address}?frame=${one}`}>{one}</Button>}</For>
        <For each={views}>{(one) => <Button href={`${address}?view=${one}`}>{one}</Button>}</For>
      </nav>
      <ActionSpecimens />
      <FormSpecimens />
      <ContentSpecimens />
    </Page>
  );
}
