/** By what the list knows a badge, see `badgeHash` in the domain; functions make the same of the same token. */
export async function hashOfBadge(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`badge ${token}`));
  const bytes = new Uint8Array(digest).subarray(0, 16);
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}
