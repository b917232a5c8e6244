/** Everybody in the demo data signs in with it. Nobody outside of an emulator has it. */
export const demoPassword = 'equipage';

export function demoAddress(handle: string): string {
  return `${handle}@demo.equipage.example`;
}

/** The people to try Equipage as: the first letter tells what each is. In the order of the start screen. */
export const demoLogins = [
  login('ada', 'a volunteer: seven events of three organizations, unread messages'),
  login('olivia', 'owner of Les Folles Granges: applications that wait for a decision'),
  login('malik', 'manager of Les Folles Granges: a second organizer for the live lists'),
  login('coline', 'coordinator of one event, Le Grand Bal des granges'),
  login('sakura', 'scanner at the gate of Le Grand Bal des granges'),
  login('nina', 'nobody yet: has an account and has done nothing'),
] as const;

function login(handle: string, who: string) {
  return { email: demoAddress(handle), password: demoPassword, who };
}
