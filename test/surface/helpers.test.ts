import {describe, expect, it} from 'vitest'
import {checkExample} from './check-example.ts'
import {describeShape} from './describe-shape.ts'
import type {ManifestCommand} from './manifest.ts'
import {programs, shellWords} from './shell-words.ts'

const COMMANDS = new Map<string, ManifestCommand>([
  [
    'lead add',
    {
      id: 'lead:add',
      aliases: [],
      strict: true,
      args: {lead: {name: 'lead', required: true}},
      flags: {
        name: {name: 'name', type: 'option', required: true},
        kind: {name: 'kind', type: 'option', options: ['a', 'b']},
        json: {name: 'json', type: 'boolean', allowNo: true},
      },
    },
  ],
])

it('splits a command line as a shell does', () => {
  expect(shellWords(String.raw`a 'b "c"' "d \"e\"" f\ g h='i j' | k > l`)).toEqual([
    'a',
    'b "c"',
    'd "e"',
    'f g',
    'h=i j',
    '|',
    'k',
    '>',
    'l',
  ])
  expect(programs('cat < in | patron x --y > out && z')).toEqual([['cat'], ['patron', 'x', '--y'], ['z']])
  expect(() => shellWords("a 'b")).toThrow('character 2')
})

describe('an example', () => {
  it.each([
    ['patron lead add L1 --name Ada --kind=a --no-json', []],
    ['patron lead add L1', ['--name is missing']],
    ['patron lead add --name Ada', ['an argument is missing']],
    ['patron lead add L1 L2 --name Ada', ['2 arguments, where 1 are taken']],
    ['patron lead add L1 --name Ada --knid a', ['--knid is no flag', '2 arguments, where 1 are taken']],
    ['patron lead add L1 --name Ada --kind c', ['c is no kind']],
    ['patron lead add L1 --name', ['--name has no value']],
    ['patron leed add L1 --name Ada', ['patron leed add L1 --name Ada is no command', 'it does not show lead add']],
    ['cat x', ['it does not show lead add']],
  ])('%s: %j', (example, problems) => {
    expect(checkExample('lead add', example, COMMANDS)).toEqual(problems)
  })
})

it('describes a value by its keys and types, elements of arrays together', () => {
  const value = {
    rows: [
      {id: 'a', n: 1},
      {id: 'b', tags: ['x'], n: null},
    ],
    none: [],
    deep: {on: true},
  }
  expect(describeShape(value)).toBe(
    [
      'deep: object',
      '  on: boolean',
      'none: []',
      'rows: [object]',
      '  id: string',
      '  n: null | number',
      '  tags?: [string]',
    ].join('\n'),
  )
})
