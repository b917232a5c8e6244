import type { Instant, Language } from '@equipage/domain';
import type { Letter } from './letter.ts';

const words = {
  en: {
    subject: 'Your account is closed and will be deleted',
    preheader: (date: string) => `It is erased on ${date}. Until then you can keep it.`,
    heading: 'Your account is closed',
    text: (date: string) =>
      `You asked us to delete your Equipage account. It is closed now, and on ${date} it will be erased for good: your profile, your photo, your messages and everything that tells who you are. You will get no further mail about it.`,
    keep: 'If you change your mind, you can keep your account until then, with this link or by signing in.',
    action: 'Keep my account',
    note: 'It was not you? Keep your account with the link, and then choose a new password: somebody was signed in with your account.',
  },
  fr: {
    subject: 'Votre compte est fermé et sera supprimé',
    preheader: (date: string) => `Il sera effacé le ${date}. D’ici là, vous pouvez le garder.`,
    heading: 'Votre compte est fermé',
    text: (date: string) =>
      `Vous avez demandé la suppression de votre compte Equipage. Il est maintenant fermé, et le ${date} il sera effacé pour de bon\u00a0: votre profil, votre photo, vos messages et tout ce qui dit qui vous êtes. Vous ne recevrez pas d’autre e-mail à ce sujet.`,
    keep: 'Si vous changez d’avis, vous pouvez garder votre compte jusque-là, avec ce lien ou en vous connectant.',
    action: 'Garder mon compte',
    note: 'Ce n’était pas vous\u00a0? Gardez votre compte avec le lien, puis choisissez un nouveau mot de passe\u00a0: quelqu’un était connecté à votre compte.',
  },
} satisfies Record<Language, unknown>;

const locales: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' };

/** To the address of the account: the only mail about its end, since afterwards there is no address any more. */
export function accountClosed({
  language,
  dueAt,
  link,
}: {
  language: Language;
  dueAt: Instant;
  link: string;
}): Letter {
  const { subject, preheader, heading, text, keep, action, note } = words[language];
  // Nobody's time zone is known; a week is long enough for the day not to matter.
  const date = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    dueAt,
  );
  return {
    language,
    subject,
    preheader: preheader(date),
    heading,
    parts: [
      { kind: 'text', text: text(date) },
      { kind: 'text', text: keep },
      { kind: 'action', label: action, url: link },
      { kind: 'note', text: note },
    ],
  };
}
