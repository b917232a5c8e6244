import { httpOrigin, type Addresses } from './addresses.ts';

/**
 * Switches e-mail enumeration protection on, as it is in production: without it the Auth emulator tells anybody
 * whether an address has an account (security.md T12).
 */
export async function protectAddresses({ project, ports }: Addresses): Promise<void> {
  const answer = await fetch(`${httpOrigin(ports.auth)}/emulator/v1/projects/${project}/config`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', authorization: 'Bearer owner' },
    body: JSON.stringify({ emailPrivacyConfig: { enableImprovedEmailPrivacy: true } }),
  });
  if (!answer.ok) throw new Error(`The Auth emulator refused its settings: ${await answer.text()}`);
}
