import * as z from 'zod/mini';

/** What a real project needs to know, and where it is written. */
export interface Deployment {
  readonly project: string;
  /** `functions/.env.<project>`, parsed. */
  readonly functions: Readonly<Record<string, string | undefined>>;
  /** `web/.env.production`, parsed. */
  readonly web: Readonly<Record<string, string | undefined>>;
}

const webConfig = z.object({
  apiKey: z.string(),
  authDomain: z.string(),
  projectId: z.string(),
  appId: z.string(),
});

/**
 * What stands between this configuration and a deployment, one sentence each; empty when nothing does. It asks nobody:
 * everything it judges is in the files.
 */
export function flawsOf({ project, functions, web }: Deployment): string[] {
  const flaws: string[] = [];
  if (!/^[a-z][a-z0-9-]{4,28}[a-z0-9]$/.test(project))
    flaws.push(`"${project}" is no id of a Firebase project.`);
  if (project.startsWith('demo-'))
    flaws.push(`${project} exists on emulators only: ids that begin with demo- never leave the machine.`);

  const origin = functions['WEB_ORIGIN'];
  if (origin === undefined) flaws.push(`WEB_ORIGIN is missing in functions/.env.${project}.`);
  else if (!isSecureOrigin(origin))
    flaws.push(`WEB_ORIGIN is ${origin}; links in mails need https:// and a host, and no path.`);

  const from = functions['MAIL_FROM'];
  if (from === undefined) flaws.push(`MAIL_FROM is missing in functions/.env.${project}.`);
  else if (!/^[^<>\r\n]*<[^<>@\s]+@[^<>@\s]+\.[^<>@\s]+>$/.test(from))
    flaws.push(`MAIL_FROM is ${from}; it looks like: Equipage <no-reply@equipage.example>.`);

  const publicKey = functions['VAPID_PUBLIC_KEY'];
  if (publicKey === undefined || !/^[A-Za-z0-9_-]{87}$/.test(publicKey))
    flaws.push(
      `VAPID_PUBLIC_KEY is missing in functions/.env.${project}, or no public key. Make a pair with: npx web-push generate-vapid-keys`,
    );
  else if (web['VITE_VAPID_PUBLIC_KEY'] !== publicKey)
    flaws.push('VITE_VAPID_PUBLIC_KEY in web/.env.production is not the VAPID_PUBLIC_KEY of the functions.');

  if (functions['SMS_FROM'] === undefined) flaws.push(`SMS_FROM is missing in functions/.env.${project}.`);

  for (const name of ['SMTP_URL', 'SMS_URL', 'VAPID_PRIVATE_KEY', 'UNSUBSCRIBE_KEY'])
    if (functions[name] !== undefined || web[name] !== undefined)
      flaws.push(`${name} is nobody's to read: set it as a secret, not in a file.`);

  if (functions['VITE_EMULATORS'] !== undefined || web['VITE_EMULATORS'] !== undefined)
    flaws.push('VITE_EMULATORS belongs to the local stack: a deployed client would look for emulators.');

  const stated = web['VITE_FIREBASE_CONFIG'];
  if (stated === undefined) flaws.push('VITE_FIREBASE_CONFIG is missing in web/.env.production.');
  else {
    const config = webConfig.safeParse(parsed(stated));
    if (!config.success)
      flaws.push(
        'VITE_FIREBASE_CONFIG is not the JSON with apiKey, authDomain, projectId and appId that the console shows.',
      );
    else if (config.data.projectId !== project)
      flaws.push(`VITE_FIREBASE_CONFIG is of the project ${config.data.projectId}, not of ${project}.`);
  }
  return flaws;
}

function isSecureOrigin(text: string): boolean {
  try {
    const url = new URL(text);
    return url.protocol === 'https:' && url.origin === text;
  } catch {
    return false;
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
