/** Hands a text to the browser as a file to keep. */
export function saveAsFile({ name, text }: { readonly name: string; readonly text: string }): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Not in the same turn: some browsers begin to read a moment after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
