/** The App Check chunk, reached through `firebase.ts` only, and only where the client was built with a site key. */
import { type AppCheck, getToken, initializeAppCheck, ReCaptchaEnterpriseProvider } from 'firebase/app-check';
import { firebaseApp } from './app-sdk.ts';

let open: AppCheck | undefined;

/** From now on every SDK of this page sends a token that tells our own client from a script. */
export function openAppCheck(siteKey: string): AppCheck {
  return (open ??= initializeAppCheck(firebaseApp(), {
    provider: new ReCaptchaEnterpriseProvider(siteKey),
    isTokenAutoRefreshEnabled: true,
  }));
}

export async function tokenOfClient(siteKey: string): Promise<string> {
  return (await getToken(openAppCheck(siteKey))).token;
}
