import { required } from '../browser/origin.ts';

/**
 * A project whose rules judge nothing and let everybody do everything: what floors are measured in. It exists on the
 * emulator alone.
 * @returns its id
 */
export async function openFloorProject(): Promise<string> {
  const project = 'demo-floor';
  const content =
    "rules_version = '2'; service cloud.firestore { match /databases/{d}/documents { match /{p=**} { allow read, write; } } }";
  const address = `http://${required('FIRESTORE_EMULATOR_HOST')}/emulator/v1/projects/${project}:securityRules`;
  const answer = await fetch(address, {
    method: 'PUT',
    body: JSON.stringify({ rules: { files: [{ name: 'open.rules', content }] } }),
  });
  if (!answer.ok) throw new Error(`the emulator did not take the floor's rules: ${answer.status}`);
  return project;
}
