import type { TranslationOf } from './dictionary.ts';
import type { refusalsEn } from './refusals.en.ts';

export const refusalsFr: TranslationOf<typeof refusalsEn> = {
  'sign-in-needed': 'Votre session est terminée. Connectez-vous, puis réessayez.',
  'email-not-verified':
    'Votre adresse e-mail n’est pas encore confirmée. Ouvrez le lien du message que nous vous avons envoyé.',
  'bad-input': 'Un élément ne peut pas être enregistré. Vérifiez votre saisie, puis réessayez.',
  'not-allowed':
    'Vous ne pouvez pas faire cela, peut-être parce que votre rôle a changé. Adressez-vous aux responsables de cet espace.',
  'too-many-requests': 'Trop de tentatives en peu de temps. Patientez un peu, puis réessayez.',
  offline: 'Il n’y a pas de connexion pour l’instant. Réessayez quand vous serez de nouveau en ligne.',
  fault: 'Un problème est survenu de notre côté. Réessayez ; si cela se reproduit, revenez plus tard.',
  absent: 'Cet élément n’existe plus. Il vient peut-être d’être supprimé.',

  'already-verified': 'Votre adresse e-mail est déjà confirmée.',

  'id-taken': 'L’organisation n’a pas pu être créée cette fois-ci. Appuyez de nouveau sur le bouton.',
  'too-many-organizations':
    'Vous avez atteint le nombre maximal d’organisations par personne. Confiez-en une à quelqu’un avant d’en créer une autre.',

  incomplete: 'Il manque des informations sur l’événement. Complétez-les, puis publiez-le.',
  'event-over': 'L’événement est terminé : ceci ne peut plus être modifié.',
  'not-published': 'L’événement n’est pas publié : il n’y a rien à clôturer.',
  'event-not-open': 'Cet événement n’accepte pas de candidatures pour l’instant.',

  'applications-closed': 'Les candidatures pour cet événement sont closes.',
  'answer-missing': 'Une question obligatoire est restée sans réponse. Relisez les questions.',
  'answer-wrong': 'Une des réponses ne convient pas à sa question. Relisez les questions.',
  'event-full': 'Toutes les places sont prises, et cet événement n’a pas de liste d’attente.',

  'no-application': 'Cette personne n’a pas de candidature pour cet événement.',
  'application-declined':
    'L’équipe n’a pas retenu cette candidature. Pour toute question, vous pouvez lui écrire.',
  'application-canceled': 'Cette personne a annulé sa candidature entre-temps.',
};
