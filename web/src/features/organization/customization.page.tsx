import { organizationLimits, type OrganizationFacts } from '@equipage/domain';
import { createSignal, Show, type JSX } from 'solid-js';
import ExternalLink from '~icons/lucide/external-link';
import { addresses } from '../../addresses.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { Button } from '../../ui/button.tsx';
import type { FormProblem } from '../../ui/form-problems.ts';
import { Page } from '../../ui/frame/page.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { toast } from '../../ui/toast.ts';
import { fitPicture, readPicture } from '../profile/index.ts';
import { CustomizationView } from './customization.view.tsx';
import { checkLook, type LookEdits, type LookField } from './look-draft.ts';
import { changeLook, claimSlug } from './organization-look.actions.ts';
import { useOrganization } from './organization-space.ts';
import { SlugForm } from './slug-form.view.tsx';

/** Pixels of a logo, each way: twice what the largest place shows. */
const logoSide = 160;
/** What fits into the characters of the data URL: four for three bytes, after its head. */
const logoBytes = Math.floor(((organizationLimits.logo - 'data:image/webp;base64,'.length) / 4) * 3) - 3;

/** `/organizations/:orgId/customization`, for org users. */
export default function CustomizationPage(): JSX.Element {
  const i18n = useI18n();
  const { t } = i18n;
  const space = useOrganization();
  const [edits, setEdits] = createSignal<LookEdits>({});

  const unsaved = (stored: OrganizationFacts) => {
    const { changed } = checkLook(stored, edits());
    return changed === undefined || Object.keys(changed).length > 0;
  };

  async function readLogo(file: File): Promise<string | undefined> {
    const picture = await readPicture(file);
    if (picture === undefined) return undefined;
    try {
      return await fitPicture(picture, logoSide, logoBytes);
    } finally {
      picture.close();
    }
  }

  async function save(changed: Partial<OrganizationFacts>): Promise<readonly FormProblem<LookField>[]> {
    const sent = edits();
    if (Object.keys(changed).length === 0) {
      toast.info(t('customization.nothing'));
      setEdits({});
      return [];
    }
    const outcome = await changeLook(space.orgId, changed);
    if (!outcome.ok) return [{ text: () => refusalText(i18n, outcome) }];
    // What was typed while it was on its way stays.
    setEdits((now) =>
      Object.fromEntries(Object.entries(now).filter(([field, value]) => sent[field as LookField] !== value)),
    );
    toast.success(t('customization.saved'));
    return [];
  }

  /** Without the scheme, as one says it. */
  const addressOf = (slug: string) => `${location.host}${addresses.publicOrganization(slug)}`;

  async function claim(slug: string): Promise<string | undefined> {
    const outcome = await claimSlug(space.orgId, slug);
    if (outcome.ok) {
      toast.success(t('customization.address.saved', { address: addressOf(slug) }));
      return undefined;
    }
    if (outcome.why === 'slug-taken') return t('customization.address.taken');
    if (outcome.why === 'slug-reserved') return t('customization.address.reserved');
    return refusalText(i18n, { ...outcome, why: outcome.why });
  }

  return (
    <Page
      title={t('customization.title')}
      intro={t('customization.intro')}
      actions={
        <Show when={space.organization}>
          {(organization) => (
            <Button icon={ExternalLink} href={addresses.publicOrganization(organization().slug)}>
              {t('customization.openPage')}
            </Button>
          )}
        </Show>
      }
    >
      <Show when={space.organization} fallback={<Skeleton kind="card" />}>
        {(organization) => (
          <>
            <CustomizationView
              stored={organization()}
              edits={edits()}
              onEdit={(next) => void setEdits(next)}
              onLogo={readLogo}
              onSave={save}
            />
            <SlugForm slug={organization().slug} addressOf={addressOf} onClaim={claim} />
            <LeaveGuard when={unsaved(organization())} text={t('customization.leave')} />
          </>
        )}
      </Show>
    </Page>
  );
}
