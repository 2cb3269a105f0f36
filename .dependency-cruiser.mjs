const wall = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

/** Who may import whom. */
export default {
  forbidden: [
    wall('libs-know-no-apps', { path: '^libs/' }, { path: '^apps/' }, 'Apps compose libs.'),
    wall(
      'apps-keep-apart',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/([^/]+)/', pathNot: '^apps/$1/' },
      'What passes between apps are jobs and published views.',
    ),
    wall(
      'pure-rooms',
      { path: '^libs/(kernel|iso8583|compliance|ecash|risk|contracts)/src/', pathNot: '\\.spec\\.ts$' },
      { path: '(@nestjs|typeorm|^libs/database|^libs/(http|jobs|access|ledger)|node_modules/(pg|bullmq|ioredis)/)' },
      'Pure rooms have no framework and no database.',
    ),
    wall(
      'kernel-imports-no-lib',
      { path: '^libs/kernel/src/', pathNot: '\\.spec\\.ts$' },
      { path: '^libs/(?!kernel/)' },
      'The kernel is below everything.',
    ),
    wall(
      'contracts-know-descriptions',
      { path: '^libs/contracts/src/', pathNot: '\\.spec\\.ts$' },
      { path: '^libs/(?!contracts/)' },
      'Clients know what the applications serve, not how.',
    ),
    wall(
      'contracts-run-in-browsers',
      { path: '^libs/contracts/src/', pathNot: '\\.spec\\.ts$' },
      { dependencyTypes: ['core'] },
      'Web pages import the clients: nothing of Node is there.',
    ),
    wall(
      'testkit-is-for-tests',
      { pathNot: '(\\.spec\\.ts$|^test/|^libs/testkit/)' },
      { path: '^libs/testkit/' },
      'Only tests use the testkit.',
    ),
    wall(
      'through-the-front-door',
      { path: '^(apps|libs)/([^/]+)/' },
      { path: '^libs/([^/]+)/src/', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^$1/$2/'] },
      'A lib is used through its index.',
    ),
    wall(
      'page-knows-the-apis',
      { path: '^apps/console/web/' },
      { path: '^libs/(?!contracts/)' },
      'The page speaks with the APIs by their descriptions; the rest runs on servers.',
    ),
    wall(
      'console-keeps-nothing',
      { path: '^apps/console/src/' },
      { path: '^libs/(?!(kernel|http|database|contracts)/)' },
      'No rule of the business and no table in the console; of the database room only where the project lies.',
    ),
    wall(
      'no-circles',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
      'Circles hide what depends on what.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
