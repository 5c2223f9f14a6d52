/** Data flows one way: a layer imports only layers before it, through their `index.ts`. */
const layers = [
  'record',
  'ingest',
  'text',
  'extract',
  'reconcile',
  'store',
  'view',
  'export',
  'app',
]

/** Tests, and the suites that every implementation of an interface runs. */
const test = '[.]test[.]ts$|^src/[^/]+/contract/'
const inLayer = (names) => `^src/(?:${names.join('|')})/`

const order = layers.slice(0, -1).map((layer, index) => ({
  name: `${layer}-before-${layers[index + 1]}`,
  comment: `\`${layer}\` comes before these layers and may not know them. Move the code to a later layer, or hand in what it needs.`,
  severity: 'error',
  from: { path: inLayer([layer]), pathNot: test },
  to: { path: inLayer(layers.slice(index + 1)) },
}))

export default {
  forbidden: [
    ...order,
    {
      name: 'through-the-index',
      comment: 'Another layer is entered through its `index.ts`. Export there what others may use.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: inLayer(layers), pathNot: ['^src/$1/', '^src/[^/]+/index[.]ts$'] },
    },
    {
      name: 'engine-through-the-index',
      comment:
        '`pipeline.ts` and the package entry use the layers as everybody does: by their `index.ts`.',
      severity: 'error',
      from: { path: '^src/[^/]+[.]ts$', pathNot: test },
      to: { path: inLayer(layers), pathNot: '^src/[^/]+/index[.]ts$' },
    },
    {
      name: 'engine-above-the-layers',
      comment: 'Only `app` and the package entry may run the whole engine.',
      severity: 'error',
      from: { path: inLayer(layers.slice(0, -1)), pathNot: test },
      to: { path: '^src/[^/]+[.]ts$' },
    },
    {
      name: 'package-without-its-edges',
      comment: 'The library does not bring the command line with it.',
      severity: 'error',
      from: { path: '^src/[^/]+[.]ts$', pathNot: test },
      to: { path: inLayer(['app']) },
    },
    {
      name: 'no-input-or-output',
      comment:
        'These layers are pure: files, network, clock and processes come in as arguments. Data files of the package are read through `record/data.ts`.',
      severity: 'error',
      from: {
        path: inLayer(['record', 'ingest', 'text', 'extract', 'reconcile', 'view', 'export']),
        pathNot: [test, '^src/record/data[.]ts$'],
      },
      to: {
        dependencyTypes: ['core'],
        pathNot: '^(?:node:)?(?:crypto|zlib|buffer|assert|util|path|path/posix|url)$',
      },
    },
    {
      name: 'no-cycles',
      comment: 'Modules that run each other cannot be read, tested or moved one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'only-shipped-packages',
      comment: 'What users run may import only what they get: `dependencies` in package.json.',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'npm-optional'] },
    },
    {
      name: 'suites-are-tests',
      comment: 'A suite in `contract/` is run by tests alone; it is not shipped.',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { path: '^src/[^/]+/contract/' },
    },
    {
      name: 'source-stands-alone',
      comment: 'Code in `src` imports nothing of the tests, benches or scripts.',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { path: '^(?:test|bench|scripts|web)/' },
    },
    {
      name: 'app-in-the-browser-knows-the-contract',
      comment:
        'The browser app talks to the server over HTTP: of `src` it may know the shapes of the answers, as types.',
      severity: 'error',
      from: { path: '^web/', pathNot: test },
      to: { path: '^src/', pathNot: '^src/app/http/shapes/' },
    },
    {
      name: 'contract-as-types',
      comment:
        'Shapes of the server are imported into the browser app as types only: nothing of them is loaded there.',
      severity: 'error',
      from: { path: '^web/', pathNot: test },
      to: { path: '^src/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'must-exist',
      comment: 'This import resolves to nothing.',
      severity: 'error',
      // Big sources of the lists in `data/` are installed by whoever makes these anew.
      from: { pathNot: '^scripts/data/' },
      // What the build of the app makes up, in `web/borders.ts`.
      to: { couldNotResolve: true, pathNot: '^virtual:borders$' },
    },
  ],
  options: {
    doNotFollow: { path: '(?:^|/)node_modules/' },
    // Imports of types count: the order of the layers is about knowing, not about running.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types'],
    },
  },
}
