import { createEffect, Show, type JSX } from 'solid-js';
import { createLivePages } from '../../data/live.ts';
import { session } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Card } from '../../ui/card.tsx';
import { Page, Section } from '../../ui/frame/page.tsx';
import { LiveView } from '../../ui/live-view.tsx';
import { createOwnProfileChanges } from './own-profile-changes.ts';
import { ownProfile } from './own-profile.ts';
import { OwnPhoto } from './own-photo.tsx';
import { OwnSummary } from './own-summary.view.tsx';
import { PreviewView } from './preview.view.tsx';
import { allParticipations } from './profile.queries.ts';
import { SharingView } from './sharing.view.tsx';
import { WordsView } from './words.view.tsx';

/** All of the signed-in person's profile: what it says, who sees how much of it, and how that looks. */
export default function OwnProfilePage(): JSX.Element {
  const { t } = useI18n();
  const changes = createOwnProfileChanges();
  const participations = createLivePages(() => {
    const person = session.person();
    return person && allParticipations(person.uid);
  });
  // The summary is of all, so all pages are fetched; few people have more than one.
  createEffect(() => participations.moreState === 'ready' && participations.more());

  return (
    <Page title={t('profile.mine')} intro={t('profile.intro')}>
      <LiveView
        state={ownProfile.state === 'live' && ownProfile.row === undefined ? 'loading' : ownProfile.state}
        rows={ownProfile.row ? [ownProfile.row] : []}
        skeleton="page"
        empty={undefined}
        onRetry={() => ownProfile.retry()}
      >
        {() => (
          <div class="grid items-start gap-x-12 gap-y-10 desktop:grid-cols-[minmax(0,1fr)_26rem]">
            <div class="grid gap-10">
              <div class="grid gap-6">
                <OwnPhoto />
                <p class="font-heading text-headline font-bold wrap-anywhere">
                  <bdi>{ownProfile.row?.name}</bdi>
                </p>
              </div>
              <Section title={t('profile.words')}>
                <WordsView
                  words={ownProfile.row?.words ?? ''}
                  sending={ownProfile.row?.sending ?? false}
                  onSave={changes.saveWords}
                />
              </Section>
              <Section title={t('profile.summary')}>
                <OwnSummary
                  participations={participations.rows}
                  state={participations.state}
                  complete={participations.moreState === 'none'}
                  onRetry={() => participations.retry()}
                />
              </Section>
            </div>
            <div class="grid gap-6">
              <Card title={t('profile.sharingTitle')}>
                <SharingView sharing={ownProfile.row?.sharing ?? 'restricted'} onChange={changes.share} />
              </Card>
              <Show when={ownProfile.row}>
                {(row) => <PreviewView profile={row()} participations={participations.rows} />}
              </Show>
            </div>
          </div>
        )}
      </LiveView>
    </Page>
  );
}
