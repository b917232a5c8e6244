import { Obstacle } from '../obstacle.ts';
import { clientVariables } from './addresses.ts';
import { devProject } from './dev-stack.ts';
import { fixedPorts, portBase } from './ports.ts';

/**
 * The environment of the stack that `npm start` runs at EQUIPAGE_PORT_BASE.
 * @param command of the caller, for the advice when nothing runs there
 */
export async function runningStack(command: string): Promise<NodeJS.ProcessEnv> {
  const ports = fixedPorts(portBase());
  const variables = clientVariables({ project: devProject, ports });
  try {
    const answer = await fetch(`http://${variables.FIRESTORE_EMULATOR_HOST}/`);
    await answer.body?.cancel();
  } catch {
    throw new Obstacle(
      `No stack runs at ports ${ports.web} and above.`,
      `In another terminal: npm start\nOr name its ports: EQUIPAGE_PORT_BASE=5270 ${command}`,
    );
  }
  return { ...process.env, ...variables };
}
