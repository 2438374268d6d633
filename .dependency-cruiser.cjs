// The folder table of docs/DESIGN.md, section 2, as rules. test/architecture/rules.test.ts sees each of them fail once.
// Type-only imports count: a type says as much about who knows whom as a call.

/** For each folder of src/: what of src/ it may import, which libraries, and whether node's own modules. */
const FOLDERS = {
  core: {
    folders: ['core'],
    packages: [
      'libphonenumber-js',
      '@marcbachmann/cel-js',
      'opencc-js',
      'pinyin-pro',
      'date-holidays',
      'tyme4ts',
      'minisearch',
      'liquidjs',
    ],
    node: false,
  },
  stores: {
    folders: ['core', 'stores'],
    packages: ['lowdb', 'proper-lockfile', '@duckdb/node-bindings'],
    node: true,
  },
  formats: {
    folders: ['core', 'formats'],
    packages: ['csv-parse', 'csv-stringify', 'read-excel-file', 'yaml'],
    node: true,
  },
  couriers: {folders: ['core', 'couriers'], packages: [], node: true},
  present: {
    folders: ['core', 'present'],
    packages: ['asciichart', 'cli-table3', 'csv-stringify', 'picocolors', 'string-width'],
    node: false,
  },
  tui: {folders: ['core', 'present', 'tui'], packages: ['ink', 'react', 'string-width'], node: false},
  app: {
    folders: ['core', 'stores', 'formats', 'couriers', 'present', 'app'],
    packages: ['@oclif/core', '@inquirer/prompts', 'env-paths'],
    node: true,
  },
  worker: {folders: ['core', 'app', 'tui', 'worker'], packages: [], node: true},
  commands: {folders: ['core', 'present', 'app', 'tui', 'worker'], packages: ['@oclif/core'], node: true},
}

const PACKAGE_TYPES = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown']
const NOT_OURS = [...PACKAGE_TYPES, 'core', 'unknown', 'undetermined']

function rulesOfFolder([folder, {folders, packages, node}]) {
  const from = {path: `^src/${folder}/`}
  return [
    {
      name: `${folder}-imports-only-its-folders`,
      comment: `${folder} may import ${folders.join(', ')}. Move what is shared to core, or pass it in.`,
      from,
      to: {pathNot: `^src/(${folders.join('|')})/`, dependencyTypesNot: NOT_OURS},
    },
    {
      name: `${folder}-uses-only-its-libraries`,
      comment: `${folder} may use ${packages.join(', ') || 'no library'}. See FOLDERS in .dependency-cruiser.cjs.`,
      from,
      to: {dependencyTypes: PACKAGE_TYPES, pathNot: packages.map((name) => `(^|/)node_modules/(@types/)?${name}/`)},
    },
    ...(node ? [] : [onlyPure(folder, from)]),
  ]
}

function onlyPure(folder, from) {
  return {
    name: `${folder}-uses-no-node-module`,
    comment: `${folder} does no I/O. Let app do it and pass in the result, or define a port in core.`,
    from,
    to: {dependencyTypes: ['core']},
  }
}

const RULES = [
  ...Object.entries(FOLDERS).flatMap(rulesOfFolder),
  {
    name: 'src-has-no-other-folder',
    comment: 'A file of src/ belongs to one of the folders of docs/DESIGN.md.',
    from: {path: '^src/', pathNot: `^src/(${Object.keys(FOLDERS).join('|')})/`},
    to: {},
  },
  {
    name: 'engines-know-only-what-they-build-on',
    comment: 'Two databases share through stores/sql, or the memory store that lowdb builds on; never each other.',
    from: {path: '^src/stores/([^/]+)/'},
    to: {path: '^src/stores/[^/]+/', pathNot: '^src/stores/($1|memory|sql)/'},
  },
  {
    name: 'commands-load-the-screen-lazily',
    comment: 'An ordinary command loads neither Ink nor React: `await import(...)` the screen.',
    from: {path: '^src/commands/'},
    to: {path: '^src/tui/', dynamic: false},
  },
  {
    name: 'nothing-imports-commands',
    comment: 'A command is called from the command line only. Put what two of them share into core or app.',
    from: {},
    to: {path: '^src/commands/'},
  },
  {
    name: 'bin-imports-only-dist',
    comment: 'bin/patron.js starts the built program, and nothing else of ours.',
    from: {path: '^bin/'},
    to: {pathNot: '^dist/', dependencyTypesNot: NOT_OURS},
  },
  {
    name: 'src-uses-no-development-package',
    comment: 'It would be missing for those who install patron. Make it a dependency.',
    from: {path: '^src/'},
    to: {dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only']},
  },
  {
    name: 'no-cycle',
    comment: 'Neither of two files can be understood alone. Move what both need into a third.',
    from: {},
    to: {circular: true},
  },
  {
    name: 'no-orphan',
    comment: 'Nothing imports it and it imports nothing. Remove it, or use it.',
    from: {orphan: true, path: '^src/', pathNot: '\\.d\\.ts$'},
    to: {},
  },
  {
    name: 'no-unresolvable',
    comment: 'The other rules cannot judge an import whose file is not found.',
    from: {},
    to: {couldNotResolve: true},
  },
]

module.exports = {
  forbidden: RULES.map((rule) => ({severity: 'error', ...rule})),
  options: {
    doNotFollow: {path: ['node_modules', '^dist/']},
    exclude: {path: '__snapshots__'},
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types', 'require'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
}
