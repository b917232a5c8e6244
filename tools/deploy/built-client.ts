import { fine, flawed, type Finding } from './finding.ts';

/** What only a build for the local stack says. Our own emulator code stands behind a constant and drops out of others. */
const traces: readonly { readonly words: RegExp; readonly means: string }[] = [
  { words: /127\.0\.0\.1:\d/, means: 'the address of an emulator' },
  { words: /\bprojectId\\?"\s*:\s*\\?"demo-/, means: 'the project of the local stack' },
];

/**
 * Whether a built web client is for real people.
 * @param scripts the built scripts by their names
 */
export function examineBuiltClient(scripts: ReadonlyMap<string, string>, project: string): Finding[] {
  if (scripts.size === 0) return [flawed('The web client was not built: there is no script in web/dist.')];
  const found = [...scripts].flatMap(([name, text]) =>
    traces.flatMap(({ words, means }) => (words.test(text) ? [flawed(`${name} holds ${means}.`)] : [])),
  );
  const knowsProject = [...scripts.values()].some((text) => text.includes(project));
  return [
    ...found,
    ...(found.length === 0 ? [fine('The built web client holds no address of an emulator.')] : []),
    knowsProject
      ? fine(`The built web client speaks with ${project}.`)
      : flawed(`The built web client does not know the project ${project}.`),
  ];
}
