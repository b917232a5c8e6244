import { runningStack } from './running-stack.ts';

/**
 * The environment of a command that works on a database: that of the running stack, or of a real project, and of that only
 * when it is named, whatever the environment holds.
 */
export async function targetDatabase(
  command: string,
  project: string | undefined,
): Promise<NodeJS.ProcessEnv> {
  if (project === undefined) return runningStack(command);
  const { FIRESTORE_EMULATOR_HOST: _, FIREBASE_AUTH_EMULATOR_HOST: __, ...env } = process.env;
  return { ...env, GCLOUD_PROJECT: project, GOOGLE_CLOUD_PROJECT: project };
}
