import {expect, it} from 'vitest'
import {usageError} from '../../src/app/usage-error.ts'

const TYPED = {command: 'lead:add', flags: ['name', 'phone', 'segment']}

it('makes a sentence of an unknown flag, with the nearest', () => {
  const error = oclif('Nonexistent flags: --segmnt, --x\nSee more help with --help', {flags: ['--segmnt=a\nb', '--x']})
  expect(usageError(error, TYPED)).toMatchObject({
    code: 'BAD_INPUT',
    message: '--segmnt is no flag of `patron lead add`.',
    hint: 'Did you mean --segment?',
  })
})

it('names what is missing, with what it is', () => {
  const args = [{name: 'lead', description: 'id, phone or name'}, {name: 'to'}]
  expect(usageError(oclif('Missing 2 required args:\nlead  id, phone or name', {args}), TYPED)?.message).toBe(
    'What is missing: lead (id, phone or name); to.',
  )
})

it('keeps the reasons of several errors, in one line without colours', () => {
  const message =
    'The following errors occurred:\n  \u001b[2mMissing required flag name\n  --a cannot be used with --b\u001b[22m\nSee more help with --help'
  expect(usageError(oclif(message, {}), TYPED)).toMatchObject({
    message: 'Missing required flag name --a cannot be used with --b.',
    hint: 'See `patron lead add --help`.',
  })
})

it('says which number is none, of flags and of arguments', () => {
  const told = (error: Error): string | undefined => usageError(error, TYPED)?.message
  expect(told(oclif('Parsing --limit \n\tExpected an integer but received: abc\nSee more help with --help', {}))).toBe(
    '"abc" is no whole number for --limit.',
  )
  const small = new Error('Expected an integer greater than or equal to 1 but received: -1')
  expect(told(small)).toBe('"-1" is no whole number from 1 up.')
})

it('leaves a bug alone', () => {
  expect(usageError(new TypeError('x is not a function'), TYPED)).toBeUndefined()
})

function oclif(message: string, more: object): Error {
  return Object.assign(new Error(message), {oclif: {exit: 2}}, more)
}
