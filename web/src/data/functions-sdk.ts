/** The Functions chunk, reached through `loadFunctions()` only. */
import { connectFunctionsEmulator, type Functions, getFunctions, httpsCallable } from 'firebase/functions';
import { firebaseApp } from './app-sdk.ts';
import { emulatorHosts, functionsRegion } from './firebase-config.ts';

let open: Functions | undefined;

function functions(): Functions {
  if (open) return open;
  open = getFunctions(firebaseApp(), functionsRegion);
  if (import.meta.env.VITE_EMULATORS) {
    const [host, port] = emulatorHosts()!.functions.split(':');
    connectFunctionsEmulator(open, host!, Number(port));
  }
  return open;
}

/** Sends one envelope to the deployed function named `call` and gives its raw answer. Rejects with the SDK's error. */
export async function sendCall(envelope: { name: string; input: unknown }): Promise<unknown> {
  const answer = await httpsCallable(functions(), 'call')(envelope);
  return answer.data;
}
