import { slugOf } from '../base/text.ts';
import { slug, slugLength } from './slug.schema.ts';

/**
 * Words that no organization gets as its address: pages that are or may come, and names under which somebody could
 * speak for us.
 */
const reserved = new Set(
  [
    'about account accounts admin administrator api app apps archive assets auth badge billing blog calendar careers',
    'code community contact cookies demo dev docs download edit equipage event events explore faq feedback guest',
    'help home imprint index invitation invitations invite jobs join legal license licenses login logout mail',
    'member members messages moderator new news newsletter notices null official organization organizations owner',
    'password payment payments press pricing privacy profile public register root scan search security settings',
    'shop sign-in sign-out sign-up signin signup sms staff static stats status support system team terms test',
    'undefined user users webhook welcome www',
  ].flatMap((line) => line.split(' ')),
);

export function isReservedSlug(wanted: string): boolean {
  return reserved.has(wanted);
}

/**
 * What a new organization's address may be, the best first: its name, its name with a part of the id for the second of
 * that name, and the id for names without letters that an address can hold. The id is always there.
 */
export function firstSlugs(name: string, orgId: string): readonly string[] {
  const tail = `-${orgId.slice(0, 4)}`;
  const words = [slugOf(name, slugLength.most), slugOf(name, slugLength.most - tail.length) + tail];
  return [...words.filter((word) => slug.safeParse(word).success && !isReservedSlug(word)), orgId];
}
