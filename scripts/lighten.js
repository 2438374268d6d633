// What libraries do at start-up that patron never needs, taken out while bundling. Each change names the text it
// replaces, and the build fails when that text is gone, so that a new version of a library is looked at again.
// docs/decisions/bundle.md says what each is worth.

/** Lines that are remembered: some screens of the largest terminal, so that memory stays small. */
const KEPT_LINES = 1500

const CHANGES = [
  {
    // Comparing ids by the locale loads ICU's collator; an ordinary comparison sorts ASCII the same.
    file: /@oclif\/core\/lib\/config\/plugin\.js$/,
    from: '.sort((a, b) => a.id.localeCompare(b.id))',
    to: '.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))',
  },
  {
    // Loading semver to find out which Node this is; bin/patron.js has looked.
    file: /@oclif\/core\/lib\/index\.js$/,
    from: '\ncheckNodeVersion();',
    to: '',
  },
  {
    // Loading a library to find out that nobody debugs.
    file: /@oclif\/core\/lib\/logger\.js$/,
    from: '(0, debug_1.default)(namespace)',
    to: 'process.env.DEBUG ? (0, debug_1.default)(namespace) : () => {}',
  },
  {
    // Finding out whether this is Windows' Linux costs a chunk and four modules and changes nothing but a label.
    file: /@oclif\/core\/lib\/util\/os\.js$/,
    from: "return (await import('wsl-utils')).isWsl ? 'wsl' : (0, node_os_1.platform)();",
    to: 'return (0, node_os_1.platform)();',
  },
  {
    // What lays out the dashboard is compiled while it is loaded: a CommonJS module cannot wait.
    file: /yoga-layout\/dist\/binaries\/yoga-wasm-base64-esm\.js$/,
    from: /if\(h\.instantiateWasm\)try\{return h\.instantiateWasm\(d,\s*a\)\}/,
    to: 'try{return a(new WebAssembly.Instance(new WebAssembly.Module(wa()),d)),{}}',
  },
  {
    file: /yoga-layout\/dist\/src\/index\.js$/,
    from: 'const Yoga = wrapAssembly(await loadYoga());',
    to: 'const assembly = {}; loadYoga(assembly); const Yoga = wrapAssembly(assembly);',
  },
  {
    // Holidays are asked for by the day, to which time zones make no difference; those of the world are 730 kB.
    file: /moment-timezone\/index\.js$/,
    from: "moment.tz.load(require('./data/packed/latest.json'));",
    to: "moment.tz.load({version: 'none', zones: ['UTC|UTC|0|0|'], links: [], countries: []});",
  },
  {file: /ink\/build\/reconciler\.js$/, from: "import.meta.resolve('react-devtools-core');", to: ''},
  {file: /ink\/build\/reconciler\.js$/, from: "await import('./devtools.js');", to: ''},
  {file: /ink\/build\/reconciler\.js$/, from: 'await loadPackageJson()', to: '{}'},
  // Ink takes every line of the screen apart, and measures it, for every frame, though most are as they were: what was
  // found out about a line is kept. docs/decisions/bundle.md has the figures.
  {
    file: /ink\/build\/output\.js$/,
    from: 'caches = new OutputCaches();',
    to: `caches = (Output.kept = Output.kept && Output.kept.styledChars.size < ${KEPT_LINES} ? Output.kept : new OutputCaches());`,
  },
  keepResults(/ink\/build\/sanitize-ansi\.js$/, 'export default sanitizeAnsi;', 'sanitizeAnsi'),
  {
    file: /ink\/node_modules\/string-width\/index\.js$/,
    from: 'export default function stringWidth(',
    to: `${keeping('width', 'measured')}
export default function stringWidth(string, options) {
  return options === undefined && typeof string === 'string' ? width(string) : measured(string, options);
}
function measured(`,
  },
  {
    // The segmenter and the properties of characters are for scripts beyond ASCII and Han; they load much of ICU.
    file: /node_modules\/string-width\/index\.js$/,
    from: 'const segmenter = new Intl.Segmenter();',
    to: `const later = (make) => { let made; return () => (made ??= make()); };
const laterRegex = (make) => {
  const regex = later(make);
  return {test: (text) => regex().test(text), exec: (text) => regex().exec(text), [Symbol.search]: (text) => text.search(regex())};
};
const segmenterLater = later(() => new Intl.Segmenter());
const segmenter = {segment: (text) => segmenterLater().segment(text)};`,
  },
  ...[
    'prependedConcatenationMarks',
    'visibleCharacter',
    'emojiPrefix',
    'textPresentationEmoji',
    'emojiZwjSequence',
  ].map(regexLater),
]

/** A module whose default export is a function of a text, remembering what came of the last texts. */
function keepResults(file, from, name) {
  return {file, from, to: `${keeping('kept', name)}\nexport default kept;`}
}

/** The source of a function that remembers what another made of a text; it starts anew when it knows too many. */
function keeping(name, of) {
  return `const ${name}Of = new Map();
const ${name} = (text) => {
  let found = ${name}Of.get(text);
  if (found === undefined) {
    found = ${of}(text);
    if (${name}Of.size >= ${KEPT_LINES}) ${name}Of.clear();
    ${name}Of.set(text, found);
  }
  return found;
};`
}

/** Importing `process` as a module runs every getter of it, which loads much; the global is the same object. */
const PROCESS = /^import (\w+) from ['"](?:node:)?process['"];?$/m

/** oclif as its compiler wrote it: each module asks for all it could need at its top. */
const OCLIF = /@oclif\/core\/lib\/.+\.js$/
const REQUIRE = /^(?:const|var) (\w+) = (\w+\()?(require\("[^"]+"\))\)?;$/gm

const REEXPORT = /^exports\.(\w+) = (\w+\()?(require\("[^"]+"\))\)?;$/gm

/** A rolldown plugin that makes these changes. */
export function lighten() {
  const left = new Set(CHANGES)
  return {
    name: 'lighten',
    transform(code, id) {
      const path = id.replaceAll('\\', '/')
      const changes = CHANGES.filter(({file, from}) => file.test(path) && holds(code, from))
      for (const change of changes) left.delete(change)
      const lighter = changes.reduce(apply, code).replace(PROCESS, 'const $1 = globalThis.process;')
      const changed = OCLIF.test(path) ? requireLate(lighter) : lighter
      return changed === code ? undefined : {code: changed, map: null}
    },
    buildEnd(error) {
      if (error || left.size === 0) return
      throw new Error(`lighten.js no longer finds: ${[...left].map(({from}) => from).join(' | ')}`)
    },
  }
}

/** One of string-width's expressions, made when it is first asked. */
function regexLater(name) {
  const from = new RegExp(`^const ${name}Regex = (.+);$`, 'm')
  return {file: /node_modules\/string-width\/index\.js$/, from, to: `const ${name}Regex = laterRegex(() => $1);`}
}

/** The module with every module it needs loaded when something of it is first used: most of oclif never is. */
function requireLate(code) {
  const names = []
  const late = code
    .replace(REEXPORT, (_, name, wrap, required) => {
      const value = wrapped(wrap, required)
      return `let ${name}_made; Object.defineProperty(exports, "${name}", {enumerable: true, get: () => (${name}_made ??= ${value})});`
    })
    .replace(REQUIRE, (_, name, wrap, required) => {
      names.push(name)
      return `let ${name}_made; const ${name} = () => (${name}_made ??= ${wrapped(wrap, required)});`
    })
  return names.reduce(
    (text, name) => text.replace(new RegExp(`(?<![\\w$.'"])${name}(?=[.)])`, 'g'), `(${name}())`),
    late,
  )
}

function wrapped(wrap, required) {
  return wrap === undefined ? required : `${wrap}${required})`
}

function apply(code, {from, to}) {
  return code.replace(from, typeof from === 'string' ? () => to : to)
}

function holds(code, from) {
  return typeof from === 'string' ? code.includes(from) : from.test(code)
}
