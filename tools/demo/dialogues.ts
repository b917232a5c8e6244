import { minute, type Side } from '@equipage/domain';
import type { Handle } from './cast.ts';
import type { EventKey } from './events.ts';

export interface Dialogue {
  readonly lines: readonly { readonly side: Side; readonly text: string }[];
  /** How many of the last messages the other side has not read. */
  readonly unseen: number;
  /** Milliseconds between the last message and now (or the end of the event); undefined: some time in between. */
  readonly lastAgo?: number;
}

/**
 * Writes a dialogue as it is read: `>` begins a message of the teammate, `<` one of the organizers, further lines
 * belong to the message above them. An empty line stays empty.
 */
function talk(script: string, { unseen = 0, lastAgo }: { unseen?: number; lastAgo?: number } = {}): Dialogue {
  const lines: { side: Side; text: string }[] = [];
  for (const row of script
    .trim()
    .split('\n')
    .map((row) => row.trim())) {
    const begin = /^([<>]) (.*)$/.exec(row);
    if (begin !== null) lines.push({ side: begin[1] === '>' ? 'teammate' : 'organizers', text: begin[2]! });
    else lines.at(-1)!.text += `\n${row}`;
  }
  return { lines, unseen, ...(lastAgo === undefined ? {} : { lastAgo }) };
}

/** What people and organizers have said to each other. Whoever is missing here has applied and not written yet. */
export const dialogues: Readonly<Partial<Record<EventKey, Readonly<Partial<Record<Handle, Dialogue>>>>>> = {
  // -------------------------------------------------------------------------------------- Le Grand Bal des granges
  grand: {
    ada: talk(
      `
      > Hi, I would love to come back. I did the gate at your fiddle night and can stay the whole week this time.
      < Hello Ada, wonderful, of course we remember you: you found the lost accordion.
      < Would you take the gate again, or shall we finally let you try the bar?
      > Bar, please. But if the gate is short of people on Friday afternoon I will not say no.
      < Then: gate on Friday from 15:00 to 19:00, bar on Saturday night and Sunday at noon.

      That makes eleven hours over three days, tell me if it is too much.
      > Perfect. I arrive on Thursday by train in Quimper at 18:42, is there a shuttle?
      < Yes, Thursday at 19:00 and 21:30 in front of the station, a white van with hay on the dashboard.
      > 🌾 Great. I bring my own tent. Can I put it somewhere quiet? Last time I slept beside the generator.
      < The orchard behind barn 3 is for night owls. Here is the plan: https://folles-granges.example/plan
      > Found it, thank you!
      < One more thing: could you do the first-aid post for two hours on Saturday, 14:00 to 16:00? Titílayọ̀ has to leave early.
      < No pressure, the village nurse would jump in.
      `,
      { unseen: 2, lastAgo: 12 * minute },
    ),
    elodie: talk(
      `
      > Bonjour ! Je peux tenir la cuisine du vendredi midi au dimanche soir, avec ma brigade de l’an dernier si elle est prise aussi.
      < Bonjour Élodie, on n’osait pas le demander. Oui, mille fois oui.
      < Combien de couverts te semblent raisonnables le samedi soir ?
      > 350 si j’ai deux plonges et le grand four. 400 si quelqu’un épluche avant midi.
      < On t’envoie six éplucheurs à 9 h. Les arachides sont bannies de la commande, c’est noté en rouge.
      > Parfait. Je passe mercredi vérifier le four.
      `,
      { lastAgo: 26 * 60 * minute },
    ),
    leila: talk(`
      > Bonsoir, je préfère l’accueil, si possible pas après 22 h : mon fils vient avec moi.
      < Bonsoir Leïla, accueil de 10 h à 14 h samedi et dimanche, ça irait ? Il y a un coin enfants juste à côté.
      > Très bien, شكراً. Il a huit ans et il sait tamponner les poignets.
      < Alors on lui trouve un gilet à sa taille.
    `),
    gaetan: talk(
      `
      > Salut, la console de la grange 2 est bien celle de l’an passé ? Si oui je viens avec mes propres gains.
      < Salut Gaëtan ! Non, elle est partie en fumée en mars. Nouvelle console numérique, notice ici : https://folles-granges.example/console
      > Lu. Il me faut deux heures de plus le jeudi pour la régler.
      < Accordé. Malik t’ouvre à 14 h.
      > Et un multipaire de 30 m, le nôtre fait 20 et le parquet a bougé.
      `,
      { unseen: 1, lastAgo: 47 * minute },
    ),
    lukasz: talk(`
      > Good morning, electrician here. Who draws the plan of the cables this year?
      < Good morning Łukasz, that would be Malik, he sends it to you tonight.
      > Thank you. Please not under the dance floor again.
      < Never again. We still find sawdust in the sockets.
    `),
    mael: talk(`
      > Je peux conduire la navette, permis B et D.
      < Le permis D, c’est Noël avant l’heure. Jeudi et lundi ?
      > Jeudi oui, lundi jusqu’à midi.
    `),
    anais: talk(`
      < Bonjour Anaïs, ton inscription est acceptée. Il nous manque ta taille de T-shirt : S, M, L ou XL ?
      > Coucou, M. Et je viens avec deux amies, elles s’inscrivent ce soir.
      < Merci ! Dis-leur que les bars manquent de monde le vendredi.
    `),
    eleni: talk(
      `
      > Hello! I take photographs and I carry tables. In which order do you need them?
      < Tables until Friday 17:00, photographs afterwards. We would need about thirty pictures for the press on Sunday night.
      > Deal. May I photograph volunteers? Some do not like it.
      < Ask each one, please, and nobody under sixteen without a parent. Coline has green wristbands for those who said yes.
      `,
      { unseen: 1 },
    ),
    oksana: talk(`
      > Good evening, I have coordinated volunteers for six years at a half marathon. I am new in Brittany and my French is slow.
      < Good evening Oksana, welcome! Would you like to run the volunteers’ tent with Coline? She speaks English and fast French.
      > With pleasure. Slow French, fast lists.
    `),
    tadhg: talk(`
      > Any chance of a lift from the Roscoff ferry on Thursday morning?
      < There is: Côme leaves Roscoff at 8:15 with an empty seat. He will wait at the snack bar.
      > Sound. I owe him a coffee.
    `),
    'maria-de-los-angeles': talk(`
      > Bonjour à toute l’équipe ! Je range, je balaie, je chante. Je suis libre du mercredi au mardi.
      < Bonjour María ! Le démontage du lundi, c’est là que tout le monde disparaît. On compte sur vous ?
      > Comptez sur moi. Je ne disparais jamais, demandez à mes voisins.
    `),
    zaneta: talk(`
      > Hello, is there still room at the children’s corner?
      < Hello Żaneta, it is full for now, so we put you on the waiting list. Two people have exams and may cancel.
      > I understand. I can decide until the day before.
    `),
    nuria: talk(`
      < Bonjour Núria, l’équipe bar est complète, vous êtes sur la liste d’attente. L’accueil vous tenterait-il ?
      > Oui, l’accueil me va aussi !
      < Parfait, on vous écrit dès qu’une place se libère.
    `),
    ned: talk(`
      > Hi, could I do security? I have done doors at clubs.
      < Hi Ned, thank you, but security has to be licensed staff here. We cannot take you for that, sorry.
    `),
    youssef: talk(
      `
      > Bonjour, je suis disponible du jeudi au dimanche. J’ai le CACES, je peux conduire le chariot pour le montage.
      > Je précise : le certificat est encore valable deux ans, je peux vous l’envoyer.
      `,
      { unseen: 2, lastAgo: 95 * minute },
    ),
    thao: talk('> Hello, I can only come on Saturday and Sunday. Is that useful for you?', {
      unseen: 1,
      lastAgo: 3 * 60 * minute,
    }),
    ines: talk(
      `
      > Hi! A friend and I come from Porto with the Mesa Comprida crew. We can cook for the artists.
      < Hi Inês, that sounds delicious. How many of you will there be?
      > Four, and one very large pot.
      `,
      { unseen: 1, lastAgo: 5 * 60 * minute },
    ),
    titilayo: talk(`
      > Good morning, I am a nurse and can run the first-aid post on Saturday until 14:00.
      < Good morning Títílayọ̀, that is the hardest shift to fill, thank you. We confirm by the end of the week.
    `),
    saoirse: talk(
      '> Would ye have anything where I can sit? The knee is acting up. I am brilliant with lists.',
      {
        unseen: 1,
        lastAgo: 40 * 60 * minute,
      },
    ),
    noa: talk(`
      > שלום! Hello! I play the viola, do volunteers play too?
      < Hello Noa, on Sunday at noon there is a bal of the volunteers. Bring it!
    `),
    bo: talk('> I can help anywhere.', { unseen: 1 }),
  },

  // ------------------------------------------------------------------------------------------- Nuit des violons
  violins: {
    ada: talk(
      `
      < Hello Ada, your place at the gate is confirmed, Saturday 17:30 to 22:00.
      > Lovely. Do I need to know any French words besides « bonsoir » and « par ici » ?
      < « Le bar est à gauche. » That is all they ask.
      > Somebody left an accordion at the gate. A red one.
      < You are our hero. Its owner has been crying behind barn 2 for an hour.
    `,
      { lastAgo: 7 * 60 * minute },
    ),
    elodie: talk(
      `
      > Il reste douze litres de soupe, je les laisse où ?
      < Chambre froide de la ferme, Jean-Baptiste les porte lundi au foyer. Merci pour tout, Élodie.
    `,
      { lastAgo: 50 * minute },
    ),
    gaetan: talk(
      `
      > Parquet démonté à 5 h 20, clés sous la pierre.
      < Bravo et merci. Va dormir.
    `,
      { lastAgo: 9 * minute },
    ),
    nuria: talk(`
      < Bonsoir Núria, finalement personne n’a annulé, désolés. On vous garde une place pour le Grand Bal !
      > Ce n’est rien, bonne nuit des violons à tous.
    `),
    zineb: talk('> Bonjour, je dois annuler, ma sœur se marie ce jour-là. À la prochaine, inch’Allah.'),
  },

  // --------------------------------------------------------------------------------------------- Five Cairns Ultra
  cairns: {
    ada: talk(
      `
      > Hi, I could marshal on Saturday. I know the second cairn from a holiday.
      < Hi Ada, the hill is full at the moment, so you are first on the waiting list.
      < Quick heads-up: the forecast says 60 mph on the tops, we may need more people low down. Would you do the water point at the bridge?
      `,
      { unseen: 1, lastAgo: 2 * 60 * minute },
    ),
    saoirse: talk(`
      > Water point at the finish if you still have it. Sitting allowed?
      < Sitting encouraged. You get the chair with the armrests.
      > And the soup?
      < Two soups. It is in the rules.
    `),
    adebayo: talk(
      `
      > I finish my shift on Friday at 20:00 in Inverness, so I will miss the briefing.
      < No problem, Desmond briefs you by phone at 21:00. Which cairn would you take?
      > Three, it has the best access for the stretcher.
      < Three is yours, with Rhys.
      `,
      { lastAgo: 6 * 60 * minute },
    ),
    rhys: talk(`
      > Do radios reach the fourth cairn this year?
      < They do since we moved the relay to the bothy. Channel 4, and channel 7 if it rains.
    `),
    winifred: talk(`
      > I shall need a chair, a list and a cup of tea at ten o’clock.
      < All three are in the plan, Winifred. The list is in large print.
      > Splendid. I will tick them off.
    `),
    caoimhe: talk(`
      < Hi Caoimhe, can you bring the two big stoves from the club house?
      > Already in the car. One has no gas.
      < I bring gas.
    `),
    ned: talk('> Hiya, is the course marking on Thursday still looking for people? I have the day off.', {
      unseen: 1,
      lastAgo: 70 * minute,
    }),
    taras: talk(
      `
      > Hello, I can carry heavy things up. Is there a car from the station?
      < Hello Taras, yes, Friday 16:30. We decide on places tomorrow.
      > Thank you, I will wait for the answer.
      `,
      { unseen: 1, lastAgo: 9 * 60 * minute },
    ),
    sakura: talk(`
      > I am very sorry, my flight was moved and I have to cancel.
      < Thank you for telling us early, Sakura. Next year!
    `),
  },

  // -------------------------------------------------------------------------------------------- Midnight Bog Relay
  relay: {
    ada: talk(
      `
      > Which torch do you recommend? Mine dies after three hours.
      < We have a box of thirty charged ones, take two.
      > There is a deer on the course.
      < The deer has right of way.
    `,
      { lastAgo: 4 * 60 * minute },
    ),
    caoimhe: talk(`
      < Bacon rolls for how many on your side?
      > Eleven, and one vegetarian who is not sure.
    `),
    rhys: talk('< Hi Rhys, sorry, we did not need the reserve in the end. The rolls are in the post.'),
  },

  // ----------------------------------------------------------------------------------------------- Lava Field Half
  lava: {
    ada: talk(`
      > I would stay the whole week and can drive the van.
      < Hi Ada, thank you. For insurance reasons our drivers need a licence that is three years old, and yours is two. We are sorry, please try again next year.
    `),
    kenta: talk(
      '> Hello. I speak Japanese, English and a little Icelandic. I have marked courses in Hokkaido.',
      {
        unseen: 1,
        lastAgo: 20 * 60 * minute,
      },
    ),
  },

  // ----------------------------------------------------------------------------------------------- A Grande Recolha
  collection: {
    ada: talk(
      `
      > Hello, would one day be all right? I am in Porto from Saturday noon.
      < Hello Ada, one afternoon at a supermarket door is four hours and about two hundred kilos. Very all right!
      > Then count me in, as soon as you have decided.
      `,
      { lastAgo: 30 * 60 * minute },
    ),
    joao: talk(`
      > Good morning. I can bring bread, sixty loaves, both days.
      < João, you are a treasure. Warehouse door B, before seven?
      > Before five, you mean.
    `),
    goncalo: talk(`
      < Hi Gonçalo, are you fine with the refrigerated van?
      > Yes, I drove it in spring. It pulls to the left.
      < It still does.
    `),
    conceicao: talk('> Boa tarde, I do not drive, but I know every baker in Campanhã.', {
      unseen: 1,
      lastAgo: 4 * 60 * minute,
    }),
    ipek: talk(
      `
      > Hi, do shifts overlap with Sunday mass? My flatmate asks.
      > She would come too, if not.
      `,
      { unseen: 2, lastAgo: 8 * 60 * minute },
    ),
    oguz: talk(`
      > I can only come on Monday.
      < Then it is over already, sorry, Oğuz. We would love to see you at the next one.
    `),
  },

  // ----------------------------------------------------------------------------------------------- La grande tablée
  square: {
    ada: talk(
      `
      < Hi Ada, welcome! Kitchen team, tomorrow 8:00 to noon. Aprons are at the blue tent.
      > Thank you! What is on the menu?
      < Split-pea soup for eight hundred. You will meet a lot of onions.
      > I brought swimming goggles 🧅
      `,
      { lastAgo: 3 * 60 * minute },
    ),
    nour: talk(
      `
      > Bonjour, je suis à la place Valois, côté église. Où est la tente d’accueil ?
      < Bonjour Nour ! Juste derrière le camion rouge, demande Marie-Ange.
      > Trouvée, merci.
      < Tu peux prendre le service de 16 h en plus ? On est deux de moins.
      `,
      { unseen: 1, lastAgo: 18 * minute },
    ),
    quynh: talk(
      `
      > Il ne reste plus de bols propres à la table 4.
      < On en apporte quarante, deux minutes.
      > Merci, c’est réglé.
      `,
      { lastAgo: 55 * minute },
    ),
    come: talk(`
      < Bonjour Côme, plonge ou service demain midi ?
      > Plonge. J’ai mes gants et ma playlist.
    `),
    yivha: talk(
      `
      > Hello, I am late, the metro stopped. I will be there at 14:30.
      `,
      { unseen: 1, lastAgo: 33 * minute },
    ),
    grazyna: talk(`
      > I am sorry, I caught a cold and should not be near soup. I canceled my application.
      < Very wise, get well soon, Grażyna.
    `),
  },
};
