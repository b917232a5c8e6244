import { useNavigate } from '@solidjs/router';
import { createEffect, createSignal, type JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { newShortId } from '../../data/new-id.ts';
import { session } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { Page } from '../../ui/frame/page.tsx';
import { createOrganization } from './organization.actions.ts';
import { NewOrganizationView, type OrganizationProblem } from './new-organization.view.tsx';

export default function NewOrganizationPage(): JSX.Element {
  const i18n = useI18n();
  const { t, format } = i18n;
  const navigate = useNavigate();
  let orgId = newShortId();
  const [created, setCreated] = createSignal<{ orgId: string; done: () => void }>();

  async function create(values: {
    name: string;
    description: string;
  }): Promise<readonly OrganizationProblem[]> {
    const outcome = await createOrganization(orgId, values);
    if (outcome.ok) return new Promise((resolve) => setCreated({ orgId, done: () => resolve([]) }));
    if (outcome.why === 'id-taken') orgId = newShortId();
    if (outcome.why === 'too-many-organizations') {
      const limit = format.number(Number(outcome.detail?.['limit'] ?? 0));
      return [{ text: () => t('organization.form.tooMany', { limit }) }];
    }
    return [{ text: () => refusalText(i18n, outcome) }];
  }

  // The answer may be here before the role is; the organization's pages would not let its owner in.
  createEffect(() => {
    const organization = created();
    if (organization === undefined || session.roleInOrg(organization.orgId) !== 'owner') return;
    navigate(addresses.organization(organization.orgId), { replace: true });
    organization.done();
  });

  return (
    <Page title={t('organization.form.title')} intro={t('organization.form.intro')} width="narrow">
      <NewOrganizationView onSubmit={create} />
    </Page>
  );
}
