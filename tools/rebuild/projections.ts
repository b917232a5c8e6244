/** What can be rebuilt, as functions/src/rebuild-all.ts knows it and in its order, and what that is about. */
export const projections: Readonly<Record<string, string>> = {
  people: 'names, pictures, mail addresses and languages of people',
  places: 'where the cities of addresses lie',
  members: 'rows of community lists, and what numbers take from members',
  organizations: 'names of organizations, and how many people are in their communities',
  events: 'facts of events in applications, conversations and profiles',
  applications: 'tallies, and what communities, profiles and gates tell of applications',
};
