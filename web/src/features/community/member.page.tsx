import { useParams } from '@solidjs/router';
import { isImportedEntry } from '@equipage/domain';
import { createMemo, Match, Show, Switch, type JSX } from 'solid-js';
import UserX from '~icons/lucide/user-x';
import { addresses } from '../../addresses.ts';
import { createLiveDocument, createLiveList, createLivePages } from '../../data/live.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { applicationsOfMember } from '../application/index.ts';
import { allParticipations, photoOf, profileOf } from '../profile/index.ts';
import { oneMember } from './community.queries.ts';
import { MemberView, type KnownValue } from './member.view.tsx';
import { OrgInfoSection } from './org-info.section.tsx';
import { createOrgInfoReader } from './org-info-words.ts';
import { lastValuesOfMember, sharedFieldsOf } from './shared-field.queries.ts';

/** `/organizations/:orgId/community/:uid`, for org users: a person of the community with all that is known of her. */
export default function MemberPage(): JSX.Element {
  const params = useParams<{ orgId: string; uid: string }>();
  return (
    <Show when={[params.orgId, params.uid] as const} keyed>
      {([orgId, memberId]) => <MemberOf orgId={orgId} memberId={memberId} />}
    </Show>
  );
}

/** @param props never change: another person is another page */
function MemberOf(props: { readonly orgId: string; readonly memberId: string }): JSX.Element {
  const { t } = useI18n();
  // eslint-disable-next-line solid/reactivity -- keyed by the page
  const { orgId, memberId } = props;
  const hasAccount = !isImportedEntry(memberId);

  const member = createLiveDocument(() => oneMember(orgId, memberId));
  const profile = createLiveDocument(() => (hasAccount ? profileOf(memberId) : undefined));
  const photo = createLiveDocument(() =>
    profile.row && profile.row.thumbnail !== null ? photoOf(memberId) : undefined,
  );
  const applications = createLivePages(() =>
    hasAccount ? applicationsOfMember(orgId, memberId) : undefined,
  );
  // Those with this organization are its own applications already, with more about each.
  const participations = createLivePages(() =>
    profile.row?.sharing === 'full' ? allParticipations(memberId) : undefined,
  );
  const elsewhere = createMemo(() => participations.rows.filter((one) => one.orgId !== orgId));

  const last = createLiveDocument(() => (hasAccount ? lastValuesOfMember(orgId, memberId) : undefined));
  const library = createLiveList(() => (last.row === undefined ? undefined : sharedFieldsOf(orgId)));
  const reader = createOrgInfoReader(() => library.rows.some(({ type }) => type === 'phone'));
  const known = createMemo((): readonly KnownValue[] =>
    library.rows
      .flatMap((field) => {
        const value = last.row?.values[field.id];
        if (value === undefined) return [];
        return [{ ...value, fieldId: field.id, label: field.label, text: reader.show(field, value.value) }];
      })
      .sort((one, other) => other.at - one.at),
  );

  const parents = () => [{ label: t('community.title'), href: addresses.community(orgId) }];

  return (
    <Switch fallback={<Skeleton kind="page" />}>
      <Match when={member.row}>
        {(row) => (
          <MemberView
            member={row()}
            parents={parents()}
            hasAccount={hasAccount}
            profile={profile.row}
            photo={photo.row?.data}
            orgInfo={<OrgInfoSection orgId={orgId} member={row()} />}
            applications={applications}
            applicationHref={(eventId) => addresses.application(eventId, memberId)}
            conversationHref={(eventId) => addresses.eventConversation(eventId, memberId)}
            elsewhere={elsewhere()}
            known={known()}
            knownState={last.row === undefined ? last.state : library.state}
            onRetryKnown={() => (last.retry(), library.retry())}
          />
        )}
      </Match>
      <Match when={member.state === 'live' || member.state === 'denied'}>
        <Page title={t('member.goneTitle')} parents={parents()}>
          <EmptyState
            icon={UserX}
            title={t('member.goneTitle')}
            text={t('member.goneText')}
            action={<Button href={addresses.community(orgId)}>{t('member.back')}</Button>}
          />
        </Page>
      </Match>
      <Match when={member.state === 'failed'}>
        <Page title={t('member.title')} parents={parents()}>
          <EmptyState
            icon={UserX}
            title={t('ui.failedTitle')}
            text={t('ui.failedText')}
            action={<Button onPress={() => member.retry()}>{t('ui.retry')}</Button>}
          />
        </Page>
      </Match>
    </Switch>
  );
}
