import { aPerson, type Person } from '@equipage/domain/fixtures';
import type { Language, Sharing } from '@equipage/domain';
import { demoAddress } from './logins.ts';
import { portraitOf, type Look } from './portrait.ts';

/** What is written down about somebody of the demo data; the rest follows from it or from what they do. */
interface Entry {
  readonly given: string;
  readonly family: string;
  readonly language?: Language;
  readonly words?: string;
  readonly sharing?: Sharing;
  /** How the picture looks; nobody without it has one. */
  readonly look?: Look;
}

/**
 * The sixty people of the demo data, by the first part of their address. All are invented; their names come from many
 * languages on purpose: long and short, hyphenated, with apostrophes, in five scripts.
 */
const entries = {
  // ------------------------------------------------------------------------------------------------ the demo logins
  ada: {
    given: 'Ada',
    family: 'Wrona',
    sharing: 'full',
    look: { hair: 'bun', skin: 1 },
    words:
      'Six festivals, two trail races and a lot of soup. I like the gate in the morning and the bar at night, I can drive a van and I hold a first-aid certificate (renewed last spring).',
  },
  olivia: {
    given: 'Olivia',
    family: 'Kervella',
    language: 'fr',
    look: { hair: 'long', skin: 0 },
    words: 'Fondatrice des Folles Granges. Appelez-moi quand quelque chose brûle, sinon écrivez-moi.',
  },
  malik: {
    given: 'Malik',
    family: 'Bouaziz',
    language: 'fr',
    look: { hair: 'short', skin: 3, beard: true },
    words: 'Régie, planning, talkies-walkies. Dix étés aux Folles Granges.',
  },
  coline: {
    given: 'Coline',
    family: 'Le Goff',
    language: 'fr',
    look: { hair: 'bob', skin: 1 },
    words: 'Je coordonne les équipes du Grand Bal. Violoniste le reste de l’année.',
  },
  nina: { given: 'Nina', family: 'Quill' },

  // ------------------------------------------------------------------------------- those who run the organizations
  'jean-baptiste': {
    given: 'Jean-Baptiste',
    family: 'Tanguy-Morel',
    language: 'fr',
    look: { grey: true, hair: 'none', skin: 1, beard: true },
  },
  seonaid: {
    given: 'Seònaid',
    family: 'MacAskill',
    look: { grey: true, hair: 'parted', skin: 0 },
    words: 'I mark the course, so if you are lost it is my fault.',
  },
  desmond: { given: 'Desmond', family: 'Thistlewood', look: { hair: 'beanie', skin: 4 } },
  lorcan: { given: 'Lorcán', family: 'Mac Giolla Bhríde' },
  benedita: {
    given: 'Benedita',
    family: 'Falcão',
    look: { grey: true, hair: 'curls', skin: 2 },
    words: 'Twelve years of long tables. Ask me about the freezer.',
  },
  yetunde: { given: 'Yétúndé', family: 'Adéyẹmí', look: { hair: 'halo', skin: 5 } },
  'marie-ange': { given: 'Marie-Ange', family: 'Saint-Cyr', language: 'fr', look: { hair: 'bun', skin: 4 } },

  // ------------------------------------------------------------------------------------------------- the volunteers
  elodie: {
    given: 'Élodie',
    family: 'Œuvray',
    sharing: 'full',
    language: 'fr',
    look: { hair: 'long', skin: 1 },
    words: 'Cuisine de plein air, jusqu’à 400 couverts. Allergique aux arachides, pas au travail.',
  },
  mael: { given: 'Maël', family: 'Guérin', language: 'fr', look: { hair: 'curls', skin: 1 } },
  leila: {
    given: 'ليلى',
    family: 'بن عمر',
    language: 'fr',
    look: { hair: 'scarf', skin: 2 },
    words: 'متطوعة منذ خمس سنوات. Accueil en français, arabe et anglais.',
  },
  youssef: {
    given: 'يوسف',
    family: 'المنصوري',
    language: 'fr',
    look: { hair: 'short', skin: 3, beard: true },
  },
  zineb: { given: 'زينب', family: 'القاسمي', language: 'fr' },
  nour: { given: 'نور', family: 'الحداد', language: 'fr', look: { hair: 'long', skin: 2 } },
  lukasz: {
    given: 'Łukasz',
    family: 'Brzęczyszczykiewicz',
    look: { hair: 'short', skin: 0 },
    words: 'Electrician. I have my own cables and I label them.',
  },
  grazyna: { given: 'Grażyna', family: 'Gołąb', look: { hair: 'bob', skin: 0 } },
  zaneta: { given: 'Żaneta', family: 'Świerszcz' },
  thao: {
    given: 'Thảo',
    family: 'Nguyễn',
    look: { hair: 'long', skin: 1 },
    words: 'Weekends only. Good with children and with tills.',
  },
  'minh-duc': { given: 'Minh Đức', family: 'Trần', look: { hair: 'parted', skin: 2 } },
  quynh: { given: 'Quỳnh', family: 'Huỳnh', language: 'fr' },
  ines: { given: 'Inês', family: 'Magalhães', look: { hair: 'curls', skin: 2 } },
  joao: {
    given: 'João',
    family: 'Pimentel e Brito',
    look: { grey: true, hair: 'short', skin: 2, beard: true },
    words: 'Retired baker. I am up at four anyway.',
  },
  conceicao: { given: 'Conceição', family: 'dos Anjos' },
  goncalo: { given: 'Gonçalo', family: 'Sá', look: { hair: 'beanie', skin: 2 } },
  adebayo: {
    given: 'Adébáyọ̀',
    family: 'Ògúnbíyì',
    sharing: 'full',
    look: { hair: 'short', skin: 5 },
    words: 'Paramedic on weekdays, marshal on Sundays.',
  },
  ola: { given: 'Ọlá', family: 'Ọkẹ́', look: { hair: 'none', skin: 5, beard: true } },
  titilayo: { given: 'Títílayọ̀', family: 'Fálọlá', look: { hair: 'bun', skin: 5 } },
  eleni: {
    given: 'Ελένη',
    family: 'Παπαδάκη',
    look: { hair: 'curls', skin: 1 },
    words: 'Φωτογράφος. I also carry tables.',
  },
  giorgos: { given: 'Γιώργος', family: 'Μαυρίδης', look: { hair: 'short', skin: 1, beard: true } },
  katerina: { given: 'Κατερίνα', family: 'Ξένου' },
  ipek: { given: 'İpek', family: 'Yıldırım', look: { hair: 'bob', skin: 1 } },
  oguz: { given: 'Oğuz', family: 'Kılıçarslan', look: { hair: 'parted', skin: 2 } },
  isil: { given: 'Işıl', family: 'Öztürkmen' },
  oksana: {
    given: 'Оксана',
    family: 'Бондаренко',
    look: { hair: 'long', skin: 0 },
    words: 'I organised volunteers for a half marathon in Lviv for six years.',
  },
  taras: { given: 'Тарас', family: 'Вороненко', look: { hair: 'beanie', skin: 0, beard: true } },
  yivha: { given: 'Ївга', family: 'Ґудзь' },
  sakura: { given: 'さくら', family: '小野寺', look: { hair: 'bob', skin: 1 } },
  kenta: { given: '健太', family: '森田', look: { hair: 'short', skin: 1 } },
  ren: { given: '蓮', family: '辻' },
  saoirse: {
    given: 'Saoirse',
    family: 'O’Shaughnessy',
    sharing: 'full',
    look: { hair: 'long', skin: 0 },
    words: 'Hill runner with a dodgy knee, so this year I hand out the water.',
  },
  tadhg: { given: 'Tadhg', family: 'Ó Dálaigh', look: { hair: 'short', skin: 0, beard: true } },
  caoimhe: { given: 'Caoimhe', family: 'Ní Dhomhnaill', look: { hair: 'curls', skin: 0 } },
  oisin: { given: 'Oisín', family: 'O’Malley-Finn' },
  noa: { given: 'נועה', family: 'בן־דרור', look: { hair: 'curls', skin: 2 } },
  itay: { given: 'איתי', family: 'גולדברג' },
  'maria-de-los-angeles': {
    given: 'María de los Ángeles',
    family: 'Fernández-Quesada y Villanueva de la Cañada',
    language: 'fr',
    look: { hair: 'bun', skin: 2 },
    words: 'Je parle beaucoup, je range vite.',
  },
  inigo: {
    given: 'Íñigo',
    family: 'Arrizabalaga',
    language: 'fr',
    look: { hair: 'parted', skin: 1, beard: true },
  },
  nuria: { given: 'Núria', family: 'Güell', language: 'fr' },
  imogen: { given: 'Imogen', family: 'Tate-Wilding', look: { hair: 'bob', skin: 0 } },
  rhys: { given: 'Rhys', family: 'Ollerenshaw', look: { hair: 'curls', skin: 3 } },
  winifred: {
    given: 'Winifred',
    family: 'Barrowclough',
    look: { grey: true, hair: 'bun', skin: 0 },
    words: 'Eighty-one. Give me a chair and a list and I will tick everybody off.',
  },
  ned: { given: 'Ned', family: 'Locke' },
  gaetan: {
    given: 'Gaëtan',
    family: 'D’Artois',
    sharing: 'full',
    language: 'fr',
    look: { hair: 'none', skin: 4, beard: true },
    words: 'Sonorisateur. Je viens avec mes gants.',
  },
  anais: { given: 'Anaïs', family: 'Quéré', language: 'fr', look: { hair: 'parted', skin: 1 } },
  come: { given: 'Côme', family: 'Abgrall', language: 'fr' },
  bo: { given: 'Bo', family: 'Li', look: { hair: 'short', skin: 1 } },
} as const satisfies Record<string, Entry>;

/** Smaller than a photo may be, because sixty faces are drawn whenever demo data is made. */
const photoSide = 96;

/** The first part of somebody's address, and how the rest of the demo data names the person. */
export type Handle = keyof typeof entries;

export const handles = Object.keys(entries) as Handle[];

/** Somebody's facts. `since` is set by the story: nobody opens an account after having used it. */
export function castMember(handle: Handle): Person {
  const { given, family, language = 'en', words = '', sharing = 'restricted', look }: Entry = entries[handle];
  return aPerson({
    givenName: given,
    familyName: family,
    email: demoAddress(handle),
    language,
    words,
    sharing,
    thumbnail: look === undefined ? null : portraitOf(handle, look),
  });
}

/** The picture of {@link castMember} in the size of a page, or null. */
export function castPhoto(handle: Handle): string | null {
  const { look }: Entry = entries[handle];
  return look === undefined ? null : portraitOf(handle, look, photoSide);
}
