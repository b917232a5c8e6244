import type { OrganizationFacts } from '@equipage/domain';
import { Show, type JSX } from 'solid-js';
import Globe from '~icons/lucide/globe';
import Mail from '~icons/lucide/mail';
import { useI18n } from '../../i18n/i18n.tsx';
import { Facts, type Fact } from '../../ui/facts.tsx';
import { Linkified } from '../../ui/linkified.tsx';

/** What an organization says of itself, and where to reach it. */
export function OrganizationWords(props: {
  readonly look: Pick<OrganizationFacts, 'description' | 'website' | 'contactEmail'>;
}): JSX.Element {
  const { t } = useI18n();
  const link = (href: string, text: string, outside: boolean) => (
    <a
      href={href}
      target={outside ? '_blank' : undefined}
      rel={outside ? 'noopener noreferrer nofollow ugc' : undefined}
      class="text-primary-ink underline underline-offset-2 hover:decoration-2"
    >
      <bdi>{text}</bdi>
    </a>
  );
  const facts = (): Fact[] => [
    ...(props.look.website === ''
      ? []
      : [
          {
            label: t('orgPage.website'),
            icon: Globe,
            value: link(props.look.website, withoutScheme(props.look.website), true),
          },
        ]),
    ...(props.look.contactEmail === ''
      ? []
      : [
          {
            label: t('event.fact.contact'),
            icon: Mail,
            value: link(
              `mailto:${encodeURIComponent(props.look.contactEmail)}`,
              props.look.contactEmail,
              false,
            ),
          },
        ]),
  ];
  return (
    <Show when={props.look.description !== '' || facts().length > 0}>
      <div class="grid max-w-text gap-6">
        <Show when={props.look.description}>{(text) => <Linkified text={text()} />}</Show>
        <Show when={facts().length > 0}>
          <Facts facts={facts()} />
        </Show>
      </div>
    </Show>
  );
}

function withoutScheme(address: string): string {
  return address.replace(/^https:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}
