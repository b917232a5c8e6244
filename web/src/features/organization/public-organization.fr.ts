import type { TranslationOf } from '../../i18n/dictionary.ts';
import type { publicOrganizationEn } from './public-organization.en.ts';

export const publicOrganizationFr: TranslationOf<typeof publicOrganizationEn> = {
  events: 'Événements à venir',
  noEvents: 'Aucun événement n’est annoncé pour le moment.',
  join: 'Rejoindre la communauté',
  website: 'Site web',
  unavailableTitle: 'Il n’y a pas d’organisation à cette adresse',
  unavailableText: 'Le lien est peut-être incomplet. Demandez à la personne qui vous l’a envoyé.',
};
