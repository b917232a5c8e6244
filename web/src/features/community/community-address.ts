import {
  applicationStatus,
  communityFilter,
  communitySorts,
  type CommunityFilter,
  type CommunitySort,
} from '@equipage/domain';

/** What the address of the list says, as the controls hold it: every value a text, empty where nothing is asked. */
export interface CommunityAddress {
  readonly q: string;
  readonly event: string;
  readonly status: string;
  readonly field: string;
  readonly choice: string;
  /** Days `YYYY-MM-DD` of the reader, both within. */
  readonly from: string;
  readonly to: string;
  readonly sort: CommunitySort;
}

const names = ['q', 'event', 'status', 'field', 'choice', 'from', 'to'] as const;

/** Reads the search part of an address; somebody may have written it by hand. */
export function readCommunityAddress(
  search: Readonly<Record<string, string | string[] | undefined>>,
): CommunityAddress {
  const text = (name: string) => {
    const value = search[name];
    return typeof value === 'string' ? value.slice(0, 200) : '';
  };
  const asked = Object.fromEntries(names.map((name) => [name, text(name)])) as Omit<CommunityAddress, 'sort'>;
  const sort = communitySorts.find((one) => one === text('sort')) ?? 'name';
  return { ...asked, sort };
}

/** The search part of an address that says it; what is not asked is taken out. */
export function writeCommunityAddress(
  address: Partial<CommunityAddress>,
): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(address).map(([name, value]) => [
      name,
      value === '' || (name === 'sort' && value === 'name') ? undefined : value,
    ]),
  );
}

/** What is looked for. What makes no sense is left out, so that a broken address shows too many rather than an error. */
export function filterOf({ q, event, status, field, choice, from, to }: CommunityAddress): CommunityFilter {
  const start = dayStart(from, 0);
  const end = dayStart(to, 1);
  const parts: readonly CommunityFilter[] = [
    ...(q.trim() === '' ? [] : [{ text: q }]),
    ...(event === '' ? [] : [{ eventId: event }]),
    ...(applicationStatus.safeParse(status).success
      ? [{ status: status as NonNullable<CommunityFilter['status']> }]
      : []),
    ...(field === '' || choice === '' ? [] : [{ field: { id: field, choice } }]),
    ...(start === undefined ? [] : [{ from: start }]),
    ...(end === undefined ? [] : [{ until: end }]),
  ];
  return Object.assign(
    {},
    ...parts.filter((part) => communityFilter.safeParse(part).success),
  ) as CommunityFilter;
}

/** The first moment of a day of the reader, or of one some days later. */
function dayStart(day: string, later: number): number | undefined {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (year === undefined) return undefined;
  return new Date(Number(year), Number(month) - 1, Number(date) + later).getTime();
}
