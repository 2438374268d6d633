// Writes docs/json.md from the snapshots of the surface tests: what each command prints with --json. Run by
// `npm run surface`, after the snapshots; a test says when the page is older than they are.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {JSON_FIELDS} from './json-fields.js'

const SHAPES = new URL('../test/surface/__snapshots__/json/', import.meta.url)
export const JSON_DOC = new URL('../docs/json.md', import.meta.url)

const HEAD = `# What \`--json\` prints

For each command the fields of its result, and its shape as it came out for the shop of the tests. A field with \`?\` is not
there in all of a list; what cannot be told is absent. \`[object]\` is a list of objects whose fields follow, \`[]\` one that was
empty there. Shares are from 0 to 1, amounts in the store's currency, days \`2025-06-30\`, times \`2025-06-30T12:00:00\` on the
shop's own clock. \`patron COMMAND --help\` says what a command does; \`patron profile fields\` what the fields of customers mean.

This page is written by \`npm run surface\`. An error has an object \`error\` instead of these.
`

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(JSON_DOC, jsonDoc())

/** The page as the snapshots have it. */
export function jsonDoc() {
  return `${[HEAD, ...shapes().map(sectionOf)].join('\n')}`
}

/** Fields at the top of a result of which nothing says what they are. */
export function unexplained() {
  const unknown = shapes().flatMap((shape) =>
    fieldsOf(shape)
      .filter(({name}) => meaningOf(shape, name) === undefined)
      .map(({name}) => `${shape.stem}: ${name}`),
  )
  return [...new Set(unknown)]
}

function shapes() {
  return readdirSync(SHAPES)
    .sort()
    .map((file) => {
      const [line, , ...body] = readFileSync(new URL(file, SHAPES), 'utf8').trimEnd().split('\n')
      return {stem: file.replace(/(?:-\d+)?\.txt$/, '').replaceAll('-', ' '), line, body}
    })
}

function sectionOf(shape) {
  const {line, body} = shape
  const fields = fieldsOf(shape).map(({name, type}) => `- \`${name}\` (${type}): ${meaningOf(shape, name) ?? '?'}`)
  return [`## \`${line}\``, '', ...fields, '', '```text', ...body, '```', ''].join('\n')
}

function fieldsOf({body}) {
  return body.flatMap((text) => {
    const [, name, type] = /^(\w+)\??: (.*)$/.exec(text) ?? []
    return name === undefined ? [] : [{name, type}]
  })
}

function meaningOf({stem}, name) {
  return JSON_FIELDS[`${stem} ${name}`] ?? JSON_FIELDS[name]
}
