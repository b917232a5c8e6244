import type { JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/frame/page.tsx';
import { GateScene, OrganizerScene, VolunteerScene } from './welcome-scenes.view.tsx';

export interface WelcomeViewProps {
  readonly signUpHref: string;
  readonly signInHref: string;
}

/** What somebody sees who comes without a link: what Equipage is, told in its three scenes, and the two ways in. */
export default function WelcomeView(props: WelcomeViewProps): JSX.Element {
  const { t } = useI18n();
  return (
    <div class="grid gap-12 tablet:gap-16">
      <header class="grid max-w-[46rem] gap-5 pt-2 tablet:gap-6 tablet:pt-8">
        <PageHeading
          title={t('welcome.title')}
          class="text-display font-extrabold tracking-[-0.03em] tablet:text-poster"
        />
        <p class="max-w-text text-large text-soft">{t('welcome.lead')}</p>
        <div class="flex flex-col gap-3 pt-1 tablet:flex-row">
          <Button variant="primary" href={props.signUpHref}>
            {t('welcome.signUp')}
          </Button>
          <Button href={props.signInHref}>{t('welcome.signIn')}</Button>
        </div>
      </header>
      <ul role="list" class="grid gap-6 desktop:grid-cols-3">
        <Scene title={t('welcome.volunteer.title')} text={t('welcome.volunteer.text')}>
          <VolunteerScene />
        </Scene>
        <Scene title={t('welcome.organizer.title')} text={t('welcome.organizer.text')}>
          <OrganizerScene />
        </Scene>
        <Scene title={t('welcome.gate.title')} text={t('welcome.gate.text')}>
          <GateScene />
        </Scene>
      </ul>
    </div>
  );
}

function Scene(props: { title: string; text: string; children: JSX.Element }) {
  return (
    <li class="grid content-start overflow-clip rounded-card border border-hairline bg-surface tablet:grid-cols-2 desktop:grid-cols-1">
      <div
        aria-hidden="true"
        class="relative grid h-52 place-items-center overflow-clip bg-sunk select-none tablet:h-full tablet:min-h-52 desktop:h-52"
      >
        {props.children}
      </div>
      <div class="grid content-center gap-2 p-5 tablet:p-6">
        <h2 class="text-title">{props.title}</h2>
        <p class="text-soft">{props.text}</p>
      </div>
    </li>
  );
}
