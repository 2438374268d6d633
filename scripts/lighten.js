// What libraries do at start-up that patron never needs, taken out while bundling. Each change names the text it
// replaces, and the build fails when that text is gone, so that a new version of a library is looked at again.
// docs/decisions/bundle.md says what each is worth.

const CHANGES = [
  {
    // Comparing ids by the locale loads ICU's collator; an ordinary comparison sorts ASCII the same.
    file: /@oclif\/core\/lib\/config\/plugin\.js$/,
    from: '.sort((a, b) => a.id.localeCompare(b.id))',
    to: '.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))',
  },
  {
    // Finding out whether this is Windows' Linux costs a chunk and four modules and changes nothing but a label.
    file: /@oclif\/core\/lib\/util\/os\.js$/,
    from: "return (await import('wsl-utils')).isWsl ? 'wsl' : (0, node_os_1.platform)();",
    to: 'return (0, node_os_1.platform)();',
  },
  lazily('child_process', /@oclif\/core\/lib\/util\/os\.js$/),
  lazily('readline', /@oclif\/core\/lib\/parser\/parse\.js$/),
  lazily('perf_hooks', /@oclif\/core\/lib\/performance\.js$/),
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

/** Importing `process` as a module runs every getter of it, which loads much; the global is the same object. */
const PROCESS = /^import (\w+) from ['"](?:node:)?process['"];?$/m

/** A rolldown plugin that makes these changes. */
export function lighten() {
  const left = new Set(CHANGES)
  return {
    name: 'lighten',
    transform(code, id) {
      const path = id.replaceAll('\\', '/')
      const changes = CHANGES.filter(({file, from}) => file.test(path) && holds(code, from))
      for (const change of changes) left.delete(change)
      const changed = changes.reduce(apply, code).replace(PROCESS, 'const $1 = globalThis.process;')
      return changed === code ? undefined : {code: changed, map: null}
    },
    buildEnd(error) {
      if (error || left.size === 0) return
      throw new Error(`lighten.js no longer finds: ${[...left].map(({from}) => from).join(' | ')}`)
    },
  }
}

/** A built-in module that is loaded when something of it is used. */
function lazily(name, file) {
  const from = `const node_${name}_1 = require("node:${name}");`
  return {file, from, to: `const node_${name}_1 = new Proxy({}, {get: (_, key) => require("node:${name}")[key]});`}
}

/** One of string-width's expressions, made when it is first asked. */
function regexLater(name) {
  const from = new RegExp(`^const ${name}Regex = (.+);$`, 'm')
  return {file: /node_modules\/string-width\/index\.js$/, from, to: `const ${name}Regex = laterRegex(() => $1);`}
}

function apply(code, {from, to}) {
  return code.replace(from, typeof from === 'string' ? () => to : to)
}

function holds(code, from) {
  return typeof from === 'string' ? code.includes(from) : from.test(code)
}
