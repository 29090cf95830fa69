import type { IForbiddenRuleType } from 'dependency-cruiser';

// The arrows of the house: which room may import which. `npm run arrows` holds them, `npm test` too.
//
//     rules <- cards <- dialogs <- bot        web and backend stand apart
//
// A rule forbids one arrow and says why. Type-only imports are arrows as well: whoever knows a type knows the room.

const nodeModules = '(^|/)node_modules/';
/** Matches what lies in the packages named, in any folder of packages. */
const packages = (...names: readonly string[]) => `${nodeModules}(@types/)?(${names.join('|')})(/|$)`;

export const arrowRules: readonly (IForbiddenRuleType & {
  readonly name: string;
  readonly comment: string;
})[] = [
  {
    name: 'rules-stand-alone',
    comment:
      'rules/ decides and knows nothing else: no cards, no dialogs, no program. So a rule can be read, tested and reused by whoever has a dossier. Hand the value in.',
    severity: 'error',
    from: { path: '^rules/' },
    to: { path: '^(?!rules/)', pathNot: nodeModules, dependencyTypesNot: ['core'] },
  },
  {
    name: 'rules-are-pure',
    comment:
      'rules/ has no clock, no files, no network: nothing of Node and no package but zod. Read files in bot/ and pass the date in.',
    severity: 'error',
    from: { path: '^rules/' },
    to: {
      dependencyTypesNot: ['local'],
      pathNot: [packages('zod'), '^(?:rules|cards|dialogs|bot|backend|web|bench|test)/'],
    },
  },
  {
    name: 'cards-know-no-dialogs',
    comment:
      'cards/ turns values into Adaptive Card JSON, for every channel. It may know rules/ and nothing that asks, stores or sends.',
    severity: 'error',
    from: { path: '^cards/' },
    to: { path: '^(?!rules/|cards/)', pathNot: nodeModules, dependencyTypesNot: ['core'] },
  },
  {
    name: 'cards-are-pure',
    comment: 'cards/ is value in, JSON out: nothing of Node, no SDK, no package but zod.',
    severity: 'error',
    from: { path: '^cards/' },
    to: {
      dependencyTypesNot: ['local'],
      pathNot: [packages('zod'), '^(?:rules|cards|dialogs|bot|backend|web|bench|test)/'],
    },
  },
  {
    name: 'dialogs-know-ports-not-clients',
    comment:
      'dialogs/ asks through ports (dialogs/ports/). Whoever fulfils a port lives in bot/ and is handed in; importing it would tie a conversation to a database or a server.',
    severity: 'error',
    from: { path: '^dialogs/' },
    to: { path: '^(?!rules/|cards/|dialogs/)', pathNot: nodeModules, dependencyTypesNot: ['core'] },
  },
  {
    name: 'dialogs-touch-no-world',
    comment:
      'A dialog that reads a file, the clock or the network cannot be run twice, and a turn may run twice. Packages: botbuilder, botbuilder-dialogs, zod.',
    severity: 'error',
    from: { path: '^dialogs/' },
    to: {
      dependencyTypesNot: ['local'],
      pathNot: [
        packages('botbuilder', 'botbuilder-core', 'botbuilder-dialogs', 'botframework-schema', 'zod'),
        '^(?:rules|cards|dialogs|bot|backend|web|bench|test)/',
      ],
    },
  },
  {
    name: 'backend-stands-alone',
    comment:
      'backend/ is another program, replaced by the real one of a supplier. It meets the assistant at its OpenAPI contract only; sharing code would let the two agree by accident.',
    severity: 'error',
    from: { path: '^backend/' },
    to: { path: '^(?!backend/)', pathNot: nodeModules, dependencyTypesNot: ['core'] },
  },
  {
    name: 'nobody-imports-backend',
    comment: 'The assistant talks to the upgrade backend over HTTP, to the reference one as to any other.',
    severity: 'error',
    from: { path: '^(rules|cards|dialogs|bot|web)/' },
    to: { path: '^backend/' },
  },
  {
    name: 'web-stands-alone',
    comment:
      'web/ runs in a browser of a stranger: code of the program has no business there. It may import types of the card protocol (cards/) and of the desk protocol (bot/handoff/), see the next rule.',
    severity: 'error',
    from: { path: '^web/' },
    to: { path: '^(?!web/|cards/|bot/handoff/)', pathNot: nodeModules, dependencyTypesNot: ['core'] },
  },
  {
    name: 'web-knows-protocols-as-types',
    comment:
      'Write `import type`: the protocol is agreed on, the code behind it is not shipped to the browser.',
    severity: 'error',
    from: { path: '^web/' },
    to: { path: '^(cards|bot)/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'web-runs-in-browsers',
    comment:
      'A browser has no Node. Only what builds the pages (web/build.ts, web/stale.ts) runs on our side.',
    severity: 'error',
    from: { path: '^web/', pathNot: '^web/(build|stale)[.]ts$' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'program-takes-builders-not-pages',
    comment: 'bot/ serves web/dist and may start the build of it; page code cannot run in Node.',
    severity: 'error',
    from: { path: '^(rules|cards|dialogs|bot)/' },
    to: { path: '^web/', pathNot: '^web/(build|stale)[.]ts$' },
  },
  {
    name: 'terminal-is-a-user-of-the-endpoint',
    comment:
      'The terminal chat sees what a stranger sees at Direct Line, and nothing more: then a transcript played in it proves the product. bot/terminal/ and bot/commands/chat.ts import nothing else of ours.',
    severity: 'error',
    from: { path: '^bot/(terminal/|commands/chat[.]ts$)' },
    to: {
      path: '^(?!bot/terminal/)',
      pathNot: nodeModules,
      dependencyTypesNot: ['core'],
    },
  },
  {
    name: 'program-is-not-its-terminal',
    comment:
      'Only the command starts the terminal; a program that needs its own test user is wrong somewhere.',
    severity: 'error',
    from: { path: '^bot/', pathNot: '^bot/(terminal|commands)/' },
    to: { path: '^bot/terminal/' },
  },
  {
    name: 'composition-root-is-the-top',
    comment:
      'bot/compose.ts, main.ts and index.ts put the rooms together. A room that imports them back gets everything through the back door: take what is needed as a parameter.',
    severity: 'error',
    from: { path: '^(rules|cards|dialogs|backend|web|bot/(?!commands/)[^/]+)/' },
    to: { path: '^bot/(compose|main|index)[.]ts$' },
  },
  {
    name: 'nothing-imports-test',
    comment: 'What only tests need stays with the tests.',
    severity: 'error',
    from: { path: '^(?!test/)' },
    to: { path: '^test/' },
  },
  {
    name: 'nothing-imports-bench',
    comment: 'Measuring is done from outside.',
    severity: 'error',
    from: { path: '^(?!test/|bench/)' },
    to: { path: '^bench/' },
  },
  {
    name: 'no-circular',
    comment:
      'Two files that need each other are one file, or hide a third that both need. Types count: a circle of types is a circle of meaning.',
    severity: 'error',
    from: { pathNot: nodeModules },
    to: { circular: true },
  },
  {
    name: 'production-needs-no-dev-packages',
    comment:
      '`npm ci --omit=dev` must be enough to run: move the package to dependencies, or the code to test/.',
    severity: 'error',
    from: { path: '^(rules|cards|dialogs|bot|backend|web)/' },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
  },
  {
    name: 'packages-are-declared',
    comment:
      'A package that is only there because another brought it, is gone with the next update of that other.',
    severity: 'error',
    from: { pathNot: nodeModules },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'imports-exist',
    comment:
      'The imported file or package is not there, or the tool cannot follow it and then holds no arrow.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
];
