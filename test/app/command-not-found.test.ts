import {describe, expect, it} from 'vitest'
import {unknownCommand} from '../../src/app/command-not-found.ts'

const KNOWN = {
  commands: ['init', 'lead add', 'lead list', 'order import', 'store check'],
  topics: ['lead', 'order', 'store'],
}

describe('words that are no command', () => {
  it.each([
    [['leed', 'add'], 'lead add'],
    [['lead', 'ad'], 'lead add'],
    [['oder'], 'order'],
    [['lede', 'add', '--name', 'Ada'], 'lead add'],
    [['innit', 'here', 'now'], 'init'],
  ])('%j are answered with the nearest: %s', (words, nearest) => {
    expect(unknownCommand(words, KNOWN)).toMatchObject({code: 'BAD_INPUT', hint: `Did you mean \`patron ${nearest}\`?`})
  })

  it('with nothing near are answered with where to look', () => {
    expect(unknownCommand(['frobnicate'], KNOWN).hint).toBe('`patron help` lists the commands.')
  })

  it('behind a command that takes none are named', () => {
    expect(unknownCommand(['lead', 'list', 'all', 'of'], KNOWN)).toMatchObject({
      message: '`patron lead list` takes no "all of".',
      hint: 'See `patron lead list --help`.',
    })
  })

  it('behind a flag are put before it', () => {
    expect(unknownCommand(['--lang', 'zh-CN', 'lead', 'list', '--limit', '3'], KNOWN)).toMatchObject({
      message: 'The command comes first, its flags after it.',
      hint: 'Write it as `patron lead list --limit 3 --lang zh-CN`.',
    })
    expect(unknownCommand(['--nothing', 'here'], KNOWN).hint).toBe('`patron help` lists the commands.')
  })
})
