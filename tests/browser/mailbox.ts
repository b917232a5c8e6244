import { required } from './origin.ts';

interface CaughtMail {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly to: readonly { readonly address: string }[];
}

/** How long a mail may take: a trigger on a busy machine, SMTP, the catcher. */
const patience = 60_000;

/**
 * Waits for a mail to an address and returns it.
 * @param fits chooses among several, for example by subject
 * @throws when none has come within a minute, naming what did come
 */
export async function mailTo(
  address: string,
  fits: (mail: CaughtMail) => boolean = () => true,
): Promise<CaughtMail> {
  const end = Date.now() + patience;
  let seen: readonly CaughtMail[] = [];
  while (Date.now() < end) {
    const all = (await (await fetch(`${required('EQUIPAGE_MAIL_ORIGIN')}/email`)).json()) as CaughtMail[];
    seen = all.filter((mail) => mail.to.some((to) => to.address === address));
    const found = seen.find(fits);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(
    `no such mail to ${address}; it got: ${seen.map(({ subject }) => subject).join(' | ') || 'none'}`,
  );
}

/** The first link in the text part of a mail that leads to a path of the app. */
export function linkIn(mail: CaughtMail, path: string): string {
  const links = mail.text.match(/https?:\/\/\S+/g) ?? [];
  const link = links.find((candidate) => new URL(candidate).pathname.startsWith(path));
  if (link === undefined) throw new Error(`no link to ${path} in "${mail.subject}": ${links.join(' ')}`);
  return link;
}
