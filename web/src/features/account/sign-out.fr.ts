import type { TranslationOf } from '../../i18n/dictionary.ts';
import type { signOutEn } from './sign-out.en.ts';

export const signOutFr: TranslationOf<typeof signOutEn> = {
  title: 'Se déconnecter\u00a0?',
  scans: {
    one: '{{ n }} scan n’a pas encore été transmis.',
    other: '{{ n }} scans n’ont pas encore été transmis.',
  },
  messages: {
    one: '{{ n }} message n’a pas encore été transmis.',
    other: '{{ n }} messages n’ont pas encore été transmis.',
  },
  deletes: 'Ce qui n’a pas été transmis est effacé si vous vous déconnectez.',
  delivered: 'Tout a été transmis maintenant.',
  leave: 'Se déconnecter',
  leaveAndDelete: 'Se déconnecter et effacer',
  stay: 'Rester connecté',
};
