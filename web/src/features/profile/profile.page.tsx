import { displayName } from '@equipage/domain';
import { useParams } from '@solidjs/router';
import { Match, Switch, type JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { createLiveDocument } from '../../data/live.ts';
import { session } from '../../data/session.ts';
import { NoAccessPage } from '../../ui/frame/problem-pages.tsx';
import { LiveView } from '../../ui/live-view.tsx';
import { ownAccount } from '../account/index.ts';
import { createSharedParticipations, sourcesFor } from './participations.ts';
import { photoOf, profileOf } from './profile.queries.ts';
import { ProfileView } from './profile.view.tsx';

/** A person as organizers see them. Whoever may not read it learns nothing, not even whether there is such a person. */
export default function ProfilePage(): JSX.Element {
  const params = useParams();
  const profile = createLiveDocument(() => {
    const uid = params['uid'];
    return uid === undefined ? undefined : profileOf(uid);
  });
  const hidden = () => profile.state === 'denied' || (profile.state === 'live' && profile.row === undefined);
  const photo = createLiveDocument(() =>
    profile.row && profile.row.thumbnail !== null ? photoOf(profile.row.id) : undefined,
  );
  // The level is the profile's own, live: when the person changes it, other lists are asked for and these are gone.
  const participations = createSharedParticipations(() => {
    const rights = session.rights.row;
    return profile.row && rights ? sourcesFor(profile.row.id, profile.row.sharing, rights) : [];
  });

  return (
    <Switch>
      <Match when={hidden()}>
        <NoAccessPage
          homeHref={addresses.home()}
          personName={ownAccount.row && displayName(ownAccount.row)}
        />
      </Match>
      <Match when={!hidden()}>
        <LiveView
          state={profile.state}
          rows={profile.row ? [profile.row] : []}
          skeleton="page"
          empty={undefined}
          onRetry={() => profile.retry()}
        >
          {() => (
            <ProfileView
              name={profile.row?.name ?? ''}
              thumbnail={profile.row?.thumbnail ?? null}
              photo={photo.row?.data}
              words={profile.row?.words ?? ''}
              sharing={profile.row?.sharing ?? 'restricted'}
              participations={participations}
            />
          )}
        </LiveView>
      </Match>
    </Switch>
  );
}
