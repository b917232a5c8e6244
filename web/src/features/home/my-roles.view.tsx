import type { EventRole, OrgRole } from '@equipage/domain';
import { For, Show, type JSX } from 'solid-js';
import Plus from '~icons/lucide/plus';
import { useI18n } from '../../i18n/i18n.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/frame/page.tsx';
import { List, ListItem } from '../../ui/list.tsx';

export interface OwnOrganization {
  readonly id: string;
  readonly role: OrgRole;
  /** Undefined until it was read. */
  readonly name: string | undefined;
  readonly href: string;
}

export interface OwnEvent {
  readonly id: string;
  readonly role: EventRole;
  /** Undefined until it was read. */
  readonly name: string | undefined;
  readonly orgName: string | undefined;
  /** Undefined where the role has no pages of its own. */
  readonly href: string | undefined;
}

/** The organizations that a person works for, and the way to a new one. */
export function MyOrganizations(props: {
  readonly organizations: readonly OwnOrganization[];
  readonly newHref: string;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <Section title={t('home.organizations')}>
      <Show
        when={props.organizations.length > 0}
        fallback={<p class="text-soft">{t('home.noOrganizations')}</p>}
      >
        <List>
          <For each={props.organizations}>
            {(organization) => (
              <ListItem
                href={organization.href}
                leading={<Avatar name={organization.name ?? ''} shape="square" />}
                title={<NameOrGap name={organization.name} />}
                detail={t(`home.role.${organization.role}`)}
              />
            )}
          </For>
        </List>
      </Show>
      <div>
        <Button icon={Plus} href={props.newHref}>
          {t('home.newOrganization')}
        </Button>
      </div>
    </Section>
  );
}

/** The single events that a person helps to run without belonging to their organization. Shows nothing for none. */
export function MyEventRoles(props: { readonly events: readonly OwnEvent[] }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.events.length > 0}>
      <Section title={t('home.eventRoles')}>
        <List>
          <For each={props.events}>
            {(event) => (
              <ListItem
                href={event.href}
                title={<NameOrGap name={event.name} />}
                detail={
                  <>
                    <Show when={event.orgName}>{(name) => <span class="block">{name()}</span>}</Show>
                    {t(`home.eventRole.${event.role}`)}
                  </>
                }
              />
            )}
          </For>
        </List>
      </Section>
    </Show>
  );
}

/** A name, or the room that it will take. */
function NameOrGap(props: { name: string | undefined }) {
  const { t } = useI18n();
  return (
    <Show
      when={props.name}
      fallback={
        <span class="inline-block h-4 w-40 animate-breathe rounded-control bg-hairline">
          <span class="sr-only">{t('ui.loading')}</span>
        </span>
      }
    >
      {(name) => <bdi>{name()}</bdi>}
    </Show>
  );
}
