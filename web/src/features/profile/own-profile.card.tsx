import type { JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { LiveView } from '../../ui/live-view.tsx';
import { createOwnProfileChanges } from './own-profile-changes.ts';
import { ownProfile } from './own-profile.ts';
import { OwnProfileView } from './own-profile.view.tsx';

/** The signed-in person's profile card, live. */
export function OwnProfile(): JSX.Element {
  const changes = createOwnProfileChanges();
  return (
    <LiveView
      // Right after the sign-up the document is not there yet: it is still being loaded then, not absent.
      state={ownProfile.state === 'live' && ownProfile.row === undefined ? 'loading' : ownProfile.state}
      rows={ownProfile.row ? [ownProfile.row] : []}
      skeleton="card"
      empty={undefined}
      onRetry={() => ownProfile.retry()}
    >
      {() => (
        <OwnProfileView
          name={ownProfile.row?.name ?? ''}
          thumbnail={ownProfile.row?.thumbnail ?? null}
          words={ownProfile.row?.words ?? ''}
          sharing={ownProfile.row?.sharing ?? 'restricted'}
          sending={ownProfile.row?.sending ?? false}
          href={addresses.ownProfile()}
          onSave={changes.saveWords}
          onSharing={changes.share}
        />
      )}
    </LiveView>
  );
}
