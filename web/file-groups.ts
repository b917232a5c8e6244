import type { Rolldown } from 'vite';

type Group = NonNullable<
  Exclude<Rolldown.OutputOptions['codeSplitting'], boolean | undefined>['groups']
>[number];

/**
 * Which modules the build puts into one file together. Left to itself it cuts along every other set of pages that uses a
 * part of them: thirty files for the page of an event and nearly seventy for home, most of them smaller than what is said
 * to ask for them, and each compressed by itself.
 *
 * Each group is what the pages of some people have in common, so that hardly anybody fetches what they do not use.
 * Modules stand in the first group that names them, and nothing else comes with them. What is imported dynamically stands in
 * none: a group would need a second file that leads to it. The tests of page-budgets.test.ts
 * tell when a page grows by it, or when two files would wait for each other.
 */
export const fileGroups: Group[] = [
  // What every page needs. Its dependencies are its own.
  { name: 'app', tags: ['$initial'], priority: 1 },
  group(
    'base',
    /\/node_modules\/zod\//,
    inDomain('access/access.schema', 'base/(ids|instant|result|stored|text)'),
    inSource('data/(firebase|firebase-config)'),
  ),
  // What shows documents, to whomever.
  group(
    'rows',
    inDomain('paths', 'event/event(.schema)?'),
    inSource('data/(decode|query|source)', 'ui/(date-tile|empty-state|linkified|linkify|list|status-chip)'),
    icon('archive|calendar-check|circle-dashed|circle-x|clock-3|cloud-alert|hourglass|sparkle'),
  ),
  // The page of an event, which comes by a link to people who have nothing of ours yet.
  group(
    'open',
    inDomain('event/event-user.schema', 'organization/invitation.schema'),
    inSource(
      'data/(now|public-address|public-read)',
      'features/event/(event-facts.view|event.queries|time-zones)',
      'ui/facts',
      'ui/frame/page-description',
    ),
    icon('hand-helping|mail|map-pin'),
  ),
  // Who is signed in, for pages that ask and for those that sign in.
  group(
    'session',
    /\/node_modules\/(idb|solid-js\/store)\//,
    inDomain('access/access'),
    inSource(
      'data/(auth-refusal|device-store|live|page|push-subscription|tokens|watch|write)',
      'features/account/way-back',
    ),
  ),
  // What everybody has who is signed in.
  group(
    'inside',
    /\/node_modules\/@solidjs\/router\/dist\/components/,
    inDomain(
      'account/(account.schema|device.schema|personal-details)',
      'application/(application-note.schema|application-status)',
      'conversation/(broadcast|conversation).schema',
      'notice/notice-choices',
      'profile/(participation|photo|profile).schema',
    ),
    inSource(
      'features/account/(account.queries|door|guard|language-sync|login-settling|own-account)',
      'features/conversation/(conversation.queries|unread|unread-number)',
      'features/profile/(own-profile|profile.queries)',
    ),
  ),
  // Of home, and of most pages with a list.
  group(
    'lists',
    inDomain('application/application.schema', 'base/field.schema', 'conversation/conversation'),
    inSource('ui/(dialog|live-view|load-more)'),
    icon('lock|message-circle|pencil|plus|shield-check'),
  ),
];

function group(name: string, ...members: readonly RegExp[]): Group {
  return {
    name,
    test: (id: string) => members.some((member) => member.test(id)),
    includeDependenciesRecursively: false,
  };
}

/** @param paths in src, without the end of the file's name */
function inSource(...paths: readonly string[]): RegExp {
  return new RegExp(`/web/src/(${paths.join('|')})[.]tsx?$`);
}

function inDomain(...paths: readonly string[]): RegExp {
  return new RegExp(`/domain/src/(${paths.join('|')})[.]ts$`);
}

function icon(names: string): RegExp {
  return new RegExp(`lucide/(${names})[.]tsx$`);
}
