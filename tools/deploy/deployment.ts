import { fine, flawed, unseen, type Finding } from './finding.ts';
import { isPushKey, parsedJson, settings, webConfig, type Setting } from './settings.ts';

type Values = Readonly<Record<string, string | undefined>>;

/** What a real project needs to know, and where it is written. */
export interface Deployment {
  readonly project: string;
  /** `functions/.env.<project>`, parsed. */
  readonly functions: Values;
  /** `web/.env.production`, parsed. */
  readonly web: Values;
  /** The secrets as somebody holds them in a file of her own; undefined when she shows none. */
  readonly secrets?: Values;
}

/**
 * Looks at a configuration, one finding for each thing. It asks nobody: everything it judges is in the files, so what
 * lives in Secret Manager stays unseen unless it is shown. No finding repeats the value of a secret.
 */
export function examine(deployment: Deployment): Finding[] {
  return [
    examineProject(deployment.project),
    ...settings.map((setting) => examineSetting(setting, deployment)),
    ...misplaced(deployment).map(flawed),
    ...contradictions(deployment).map(flawed),
  ];
}

function examineProject(project: string): Finding {
  if (!/^[a-z][a-z0-9-]{4,28}[a-z0-9]$/.test(project))
    return flawed(`"${project}" is no id of a Firebase project.`);
  if (project.startsWith('demo-'))
    return flawed(`${project} exists on emulators only: ids that begin with demo- never leave the machine.`);
  return fine(`project ${project}`);
}

function examineSetting(setting: Setting, { project, functions, web, secrets }: Deployment): Finding {
  const { name, place, looks } = setting;
  switch (place) {
    case 'functions':
      return judge(setting, functions[name], `functions/.env.${project}`);
    case 'web':
      return judge(setting, web[name], 'web/.env.production');
    case 'secret':
      return secrets === undefined
        ? unseen(
            `${name} is a secret: npx firebase functions:secrets:set ${name} --project ${project}\nIt looks like: ${looks}`,
          )
        : judge(setting, secrets[name], 'the file of secrets');
  }
}

function judge({ name, place, looks, fits, mayBeLeftOut }: Setting, value: string | undefined, file: string) {
  if (value === undefined || value === '')
    return mayBeLeftOut === true
      ? fine(`${name} is left out`)
      : flawed(`${name} is missing in ${file}.\nIt looks like: ${looks}`);
  if (fits(value)) return fine(`${name} in ${file}`);
  const shown = place === 'secret' ? '' : `: ${value}`;
  return flawed(`${name} in ${file} does not look as it must${shown}\nIt looks like: ${looks}`);
}

/** What stands where it must not stand. */
function misplaced({ functions, web }: Deployment): string[] {
  const stands = (name: string) => functions[name] !== undefined || web[name] !== undefined;
  const secrets = settings.filter(({ place, name }) => place === 'secret' && stands(name));
  return [
    ...secrets.map(({ name }) => `${name} is nobody's to read: set it as a secret, not in a file.`),
    ...(stands('VITE_EMULATORS')
      ? ['VITE_EMULATORS belongs to the local stack: a deployed client would look for emulators.']
      : []),
  ];
}

/** What is well-formed by itself and does not fit the rest. */
function contradictions({ project, functions, web }: Deployment): string[] {
  const flaws: string[] = [];
  const [ours = '', theirs = ''] = [functions['VAPID_PUBLIC_KEY'], web['VITE_VAPID_PUBLIC_KEY']];
  if (isPushKey(ours) && isPushKey(theirs) && ours !== theirs)
    flaws.push('VITE_VAPID_PUBLIC_KEY in web/.env.production is not the VAPID_PUBLIC_KEY of the functions.');
  if (functions['ENFORCE_APP_CHECK'] === 'true' && (web['VITE_APP_CHECK_SITE_KEY'] ?? '') === '')
    flaws.push(
      'ENFORCE_APP_CHECK would lock everybody out: without VITE_APP_CHECK_SITE_KEY no browser sends a token.',
    );

  const config = webConfig.safeParse(parsedJson(web['VITE_FIREBASE_CONFIG'] ?? ''));
  if (!config.success) return flaws;
  const { projectId, authDomain } = config.data;
  if (projectId !== project)
    flaws.push(`VITE_FIREBASE_CONFIG is of the project ${projectId}, not of ${project}.`);
  // The content security policy lets the sign-in frame of Firebase come from these two places alone.
  if (!authDomain.endsWith('.firebaseapp.com') && `https://${authDomain}` !== functions['WEB_ORIGIN'])
    flaws.push(
      `The authDomain of VITE_FIREBASE_CONFIG is ${authDomain}: it must end with .firebaseapp.com or be the host of WEB_ORIGIN.`,
    );
  return flaws;
}
