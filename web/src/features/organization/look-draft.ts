import {
  cleanText,
  emailAddress,
  isBlank,
  organizationDescriptionLength,
  organizationNameLength,
  optionalLine,
  paragraphs,
  website as validWebsite,
  type OrganizationFacts,
} from '@equipage/domain';

/** What a person changed and did not save yet. What she did not touch goes on following the organization. */
export type LookEdits = Partial<OrganizationFacts>;
export type LookField = keyof OrganizationFacts;

/** What is wrong with one field. */
export type LookFlaw = { readonly field: LookField } & (
  | { readonly why: 'missing' | 'no-website' | 'no-address' }
  | { readonly why: 'too-long'; readonly max: number }
);

/** The facts that an edit writes, or everything that is wrong with it in the order of the form. */
export function checkLook(
  stored: OrganizationFacts,
  edits: LookEdits,
):
  | { readonly changed: Partial<OrganizationFacts>; readonly flaws?: never }
  | { readonly flaws: readonly LookFlaw[]; readonly changed?: never } {
  const flaws: LookFlaw[] = [];
  const checked: { -readonly [Field in LookField]?: OrganizationFacts[Field] } = { ...edits };
  const bounded = (field: 'name' | 'description', parsed: { data?: string | undefined }, max: number) => {
    if (parsed.data === undefined) flaws.push({ field, why: 'too-long', max });
    else checked[field] = parsed.data;
  };

  if (edits.name !== undefined) {
    if (isBlank(edits.name)) flaws.push({ field: 'name', why: 'missing' });
    else bounded('name', optionalLine(organizationNameLength).safeParse(edits.name), organizationNameLength);
  }
  if (edits.description !== undefined) {
    const max = organizationDescriptionLength;
    bounded('description', paragraphs(max).safeParse(edits.description), max);
  }
  if (edits.website !== undefined) {
    const website = websiteFrom(edits.website);
    if (website === undefined) flaws.push({ field: 'website', why: 'no-website' });
    else checked.website = website;
  }
  if (edits.contactEmail !== undefined) {
    const email = isBlank(edits.contactEmail) ? '' : emailAddress.safeParse(edits.contactEmail).data;
    if (email === undefined) flaws.push({ field: 'contactEmail', why: 'no-address' });
    else checked.contactEmail = email;
  }
  if (flaws.length > 0) return { flaws };
  const entries = Object.entries(checked) as [LookField, OrganizationFacts[LookField]][];
  return { changed: Object.fromEntries(entries.filter(([field, value]) => stored[field] !== value)) };
}

/** What the page would look like: edits over what is stored, except where they could not be stored. */
export function previewOf(stored: OrganizationFacts, edits: LookEdits): OrganizationFacts {
  const { flaws = [] } = checkLook(stored, edits);
  const wrong = new Set<string>(flaws.map(({ field }) => field));
  const sound = Object.entries(edits).filter(([field]) => !wrong.has(field));
  const { changed } = checkLook(stored, Object.fromEntries(sound));
  return { ...stored, ...changed };
}

/**
 * The address of a site as people write it (`granges.example`, `http://…`) in the form that is stored; '' for nothing,
 * undefined for what is none.
 */
export function websiteFrom(text: string): string | undefined {
  if (isBlank(text)) return '';
  const typed = cleanText(text).replace(/^http:\/\//i, 'https://');
  try {
    const { href } = new URL(/^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`);
    return validWebsite.safeParse(href).data;
  } catch {
    return undefined;
  }
}
