import { diceOf } from '../base/seed.fixtures.ts';
import type { Language } from '../base/stored.ts';
import { slugOf } from '../base/text.ts';

/** How somebody is called. `handle` is the name in the letters of an email address. */
export interface Name {
  readonly givenName: string;
  readonly familyName: string;
  readonly handle: string;
  /** The language of the two we offer that this person chose. */
  readonly language: Language;
}

/** Names that are usual in one language. Other scripts carry their Latin form behind a bar. */
interface Naming {
  readonly language: Language;
  readonly given: readonly string[];
  readonly family: readonly string[];
}

const words = (text: string) => text.split(',').map((word) => word.trim());

const french: Naming = {
  language: 'fr',
  given: words(
    'Élodie, Maël, Anaïs, Loïc, Océane, Théo, Zoé, Gaëtan, Hélène, Benoît, Maëlys, Côme, Noëlle, Aurélien, Jean-Baptiste, Marie-Ange',
  ),
  family: words(
    'Kervella, Le Goff, Bonnefoy, Delaunay, Œuvray, Saint-Cyr, Lemoine, Guérin, D’Artois, Peltier, Quéré, Fontanel, Abgrall, Rossignol, Tanguy-Morel, Vasseur',
  ),
};

const english: Naming = {
  language: 'en',
  given: words(
    'Imogen, Rhys, Beatrix, Callum, Marjorie, Alfie, Winifred, Desmond, Harriet, Jude, Philippa, Ned, Tabitha, Rory',
  ),
  family: words(
    'Ashdown, Thistlewood, Fairbairn, Pemberley, Hargreave, Nettleship, Ollerenshaw, Quill, Barrowclough, Tate-Wilding, Sparrow, Hobday, Merriweather, Locke',
  ),
};

const arabic: Naming = {
  language: 'fr',
  given: words(
    'ليلى|leila, يوسف|youssef, سلمى|salma, كريم|karim, نور|nour, زينب|zineb, أمين|amine, هدى|houda, طارق|tarek, ياسمين|yasmine',
  ),
  family: words(
    'بن عمر|benomar, الحداد|elhaddad, المنصوري|almansouri, بوعزيز|bouaziz, الزيتوني|zitouni, القاسمي|kacemi, الشريف|cherif, العلوي|alaoui',
  ),
};

const polish: Naming = {
  language: 'en',
  given: words('Grażyna, Łukasz, Małgorzata, Zbigniew, Żaneta, Paweł, Agnieszka, Bogusław, Kinga, Jędrzej'),
  family: words('Wrona, Brzęczyszczykiewicz, Gołąb, Pietrzak, Kruk, Dzięcioł, Wąs, Świerszcz, Żaba, Czyż'),
};

const vietnamese: Naming = {
  language: 'en',
  given: words('Thảo, Quỳnh, Minh Đức, Tuấn, Ngọc Ánh, Huyền, Phượng, Hải, Trúc, Bảo'),
  family: words('Nguyễn, Trần, Phạm, Đỗ, Bùi, Huỳnh, Võ, Đặng'),
};

const portuguese: Naming = {
  language: 'en',
  given: words('Inês, João, Conceição, Tomás, Benedita, Gonçalo, Luísa, Simão, Graça, Martim'),
  family: words(
    'Falcão, Magalhães, Sá, Noronha, Guimarães, dos Anjos, Vilhena, Pimentel e Brito, Quintão, Serrão',
  ),
};

const yoruba: Naming = {
  language: 'en',
  given: words('Adébáyọ̀, Yétúndé, Olúwaṣeun, Fọláṣadé, Ọlá, Títílayọ̀, Kẹ́hìndé, Bọ́lánlé, Ayọ̀délé, Ṣadé'),
  family: words('Adéyẹmí, Ọkẹ́, Fálọlá, Ògúnbíyì, Akínwándé, Ọdúnayọ̀, Bámigbóyè, Ajàyí'),
};

const greekWomen: Naming = {
  language: 'en',
  given: words('Ελένη|eleni, Κατερίνα|katerina, Δήμητρα|dimitra, Ιωάννα|ioanna, Ευαγγελία|evangelia'),
  family: words(
    'Παπαδάκη|papadaki, Καραγιάννη|karagianni, Ξένου|xenou, Βλαχοπούλου|vlachopoulou, Ζαφειρίου|zafeiriou',
  ),
};

const greekMen: Naming = {
  language: 'en',
  given: words('Γιώργος|giorgos, Νίκος|nikos, Σταύρος|stavros, Θανάσης|thanasis, Αλέξανδρος|alexandros'),
  family: words(
    'Μαυρίδης|mavridis, Λάσκαρης|laskaris, Βλαχόπουλος|vlachopoulos, Ξένος|xenos, Ζαφειρίου|zafeiriou',
  ),
};

const turkish: Naming = {
  language: 'en',
  given: words('İpek, Çağlar, Işıl, Oğuz, Şebnem, Ümit, Gülşah, Doğan, Ayşegül, Eşref'),
  family: words('Yıldırım, Çelikbaş, Öztürkmen, Gündoğdu, Kılıçarslan, Şimşekli, Ağaoğul, Işık'),
};

const ukrainian: Naming = {
  language: 'en',
  given: words(
    'Оксана|oksana, Богдан|bohdan, Соломія|solomiia, Тарас|taras, Христина|khrystyna, Назар|nazar, Ївга|yivha, Остап|ostap',
  ),
  family: words(
    'Бондаренко|bondarenko, Щур|shchur, Ґудзь|gudz, Козловець|kozlovets, Пилипчук|pylypchuk, Вороненко|voronenko, Ющук|yushchuk',
  ),
};

const japanese: Naming = {
  language: 'en',
  given: words('さくら|sakura, 健太|kenta, 美咲|misaki, 大輝|daiki, 結衣|yui, 翔|sho, 陽子|yoko, 蓮|ren'),
  family: words(
    '森田|morita, 小野寺|onodera, 東海林|shoji, 五十嵐|igarashi, 林|hayashi, 長谷川|hasegawa, 辻|tsuji',
  ),
};

const irishWomen: Naming = {
  language: 'en',
  given: words('Saoirse, Gráinne, Aoibheann, Niamh, Caoimhe, Bláthnaid'),
  family: words('Ní Bhriain, Nic an tSaoir, Ní Dhomhnaill, Breathnach, O’Shaughnessy, O’Malley-Finn'),
};

const irishMen: Naming = {
  language: 'en',
  given: words('Cillian, Oisín, Tadhg, Fiachra, Lorcán, Seán Óg'),
  family: words('Ó Dálaigh, Mac an tSaoir, Mac Giolla Bhríde, Breathnach, O’Shaughnessy, O’Malley-Finn'),
};

const hebrew: Naming = {
  language: 'en',
  given: words('נועה|noa, איתי|itay, תמר|tamar, אלון|alon, שירה|shira'),
  family: words('בן־דרור|bendror, אלמוג|almog, גולדברג|goldberg, כרמלי|karmeli'),
};

const spanish: Naming = {
  language: 'fr',
  given: words('María de los Ángeles, Íñigo, Begoña, Xoán, Núria, José Ramón, Pilar, Álvaro'),
  family: words(
    'Fernández-Quesada y Villanueva, Echeverría, Peñalosa, Ibáñez, Castelao, Güell, Arrizabalaga, Muñiz',
  ),
};

const namings = [
  french,
  english,
  french,
  arabic,
  polish,
  vietnamese,
  portuguese,
  yoruba,
  french,
  greekWomen,
  turkish,
  english,
  ukrainian,
  japanese,
  irishWomen,
  french,
  hebrew,
  english,
  spanish,
  greekMen,
  irishMen,
];

/**
 * An invented name that stays the same for a number. Languages take turns; now and then somebody carries two family
 * names. Several numbers may share a name, as people do; their handles differ by the number.
 */
export function nameNumber(number: number): Name {
  const dice = diceOf(`name ${number}`);
  const naming = namings[number % namings.length]!;
  const given = split(dice.pick(naming.given));
  const family = split(dice.pick(naming.family));
  const second = dice.chance(0.12) ? split(dice.pick(naming.family)) : family;
  const joined = second === family || !isSimple(family.shown) || !isSimple(second.shown);
  return {
    givenName: given.shown,
    familyName: joined ? family.shown : `${family.shown}-${second.shown}`,
    handle: `${given.latin}.${family.latin}.${number}`,
    language: naming.language,
  };
}

/** One word of letters, so that a hyphen joins it to another without doubt. */
function isSimple(name: string): boolean {
  return /^\p{L}[\p{L}\p{M}]*$/u.test(name);
}

function split(entry: string): { shown: string; latin: string } {
  const [shown = '', latin] = entry.split('|');
  return { shown, latin: latin ?? slugOf(shown) };
}
