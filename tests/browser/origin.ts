/** An address of the running stack, from the environment that the test set-up fills. */
export function webAddress(path: string): string {
  return `${required('EQUIPAGE_WEB_ORIGIN')}${path}`;
}

export function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: this needs the test stack`);
  return value;
}
