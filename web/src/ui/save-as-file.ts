/** Hands content to the browser as a file to keep. */
export function saveAsFile({ name, content }: { readonly name: string; readonly content: Blob }): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Not in the same turn: some browsers begin to read a moment after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
