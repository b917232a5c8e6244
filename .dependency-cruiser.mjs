/**
 * Who may import whom, as docs tell it: domain ← functions, domain ← web, and features that know each other only by
 * their index.ts. `npm run check` holds it.
 */

/** What may use test data and test libraries. */
const forTests =
  '[.](test|suite|fixtures)[.]tsx?$|^(domain/src/fixtures|web/src/test-setup)[.]ts$|^web/src/dev/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'domain-stands-alone',
      comment:
        'The domain is pure: it knows nothing of ours, of Firebase or of the machine, only zod, the counting of SMS and the types of Temporal.',
      severity: 'error',
      from: { path: '^domain/src/', pathNot: forTests },
      to: {
        pathNot:
          '^domain/|^node_modules/(zod|sms-segments-calculator)/|^node_modules/temporal-polyfill/.*[.]d[.]ts$',
      },
    },
    {
      name: 'functions-know-only-domain',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^(web|tools|tests)/' },
    },
    {
      name: 'web-knows-only-domain',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(functions|tools|tests)/' },
    },
    {
      name: 'tools-stay-outside',
      comment: 'Tools start and measure the product; they do not reach into it.',
      severity: 'error',
      from: { path: '^tools/' },
      to: { path: '^(web/src|functions/src|tests)/' },
    },
    {
      name: 'domain-by-its-front-door',
      comment: 'Others import what domain/package.json exports, not files inside of it.',
      severity: 'error',
      from: { pathNot: '^domain/' },
      to: { path: '^domain/', pathNot: '^domain/src/(index|fixtures|sms/sms-segments)[.]ts$' },
    },
    {
      name: 'web-features-by-their-front-door',
      comment: 'A feature imports another one only by its index.ts.',
      severity: 'error',
      from: { path: '^web/src/features/([^/]+)/' },
      to: { path: '^web/src/features/', pathNot: '^web/src/features/($1/|[^/]+/index[.]ts$)' },
    },
    {
      name: 'functions-features-by-their-front-door',
      comment: 'A feature imports another one only by its index.ts.',
      severity: 'error',
      from: { path: '^functions/src/features/([^/]+)/' },
      to: { path: '^functions/src/features/', pathNot: '^functions/src/features/($1/|[^/]+/index[.]ts$)' },
    },
    {
      name: 'the-edge-speaks-to-the-platform',
      comment:
        'What the platform is given by itself, such as an error, it logs as it is; edge/ stands between, so that no log names anybody.',
      severity: 'error',
      from: { path: '^functions/src/', pathNot: '^functions/src/(edge/|index[.]ts$|ports/log[.]ts$)' },
      to: { path: '^node_modules/firebase-functions/' },
    },
    {
      name: 'views-take-props-only',
      comment:
        'Components of ui/ know neither data nor features, so that they can be shown and tested alone.',
      severity: 'error',
      from: { path: '^web/src/ui/', pathNot: forTests },
      to: { path: '^web/src/(data|features)/' },
    },
    {
      name: 'data-knows-no-feature',
      severity: 'error',
      from: { path: '^web/src/data/' },
      to: { path: '^web/src/(features|ui)/' },
    },
    {
      name: 'one-device-store',
      comment: 'What stays on the device is kept, and cleared at sign-out, in one place.',
      severity: 'error',
      from: { path: '^web/', pathNot: '^web/src/data/device-store[.]ts$' },
      to: { path: '(^|/)node_modules/idb/' },
    },
    {
      name: 'no-test-data-in-the-product',
      severity: 'error',
      from: { path: '^(domain|web|functions)/src/', pathNot: forTests },
      // The catalogue page is a route of the development build alone.
      to: { path: forTests, pathNot: '^web/src/dev/' },
    },
    {
      name: 'no-circle',
      comment: 'A circle of imports that exist at run time works or breaks by their order.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'type-import', 'dynamic-import'] } },
    },
    {
      name: 'nothing-that-is-not-there',
      severity: 'error',
      from: {},
      // Icons and the table of first files are made by Vite plugins, and addresses of files by Vite.
      to: { couldNotResolve: true, pathNot: '^~icons/|^virtual:first-files$|[?]url$' },
    },
    {
      name: 'packages-are-declared',
      comment: 'A package that is only hoisted here is missing after a deploy.',
      severity: 'error',
      from: { path: '^(domain|web|functions)/src/', pathNot: forTests },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: '^~icons/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|[.]cache)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
