import {globSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {PROFILE_FIELD_NAMES} from '../../src/core/profile/profile-fields.ts'
import {titleOf} from '../../src/present/titles.ts'

const SRC = join(import.meta.dirname, '../../src')

/** The keys of every column that core or present writes down: `{key: 'days_silent', type: 'integer'}`. */
function columnKeys(): string[] {
  const files = globSync('{core,present}/**/*.ts', {cwd: SRC})
  const sources = files.map((file) => readFileSync(join(SRC, file), 'utf8'))
  const written = sources.flatMap((source) => [...source.matchAll(/\{\s*key: '(\w+)',\s*type: '/g)])
  return [...new Set([...PROFILE_FIELD_NAMES, ...written.map((match) => match[1] as string)])]
}

it('gives every column of every list a Chinese title', () => {
  const keys = columnKeys()
  expect(keys.length).toBeGreaterThan(90)
  expect(keys.filter((key) => !/\p{Script=Han}/u.test(titleOf(key, 'zh-CN')))).toEqual([])
})

it('reads in English without underscores', () => {
  expect(columnKeys().filter((key) => titleOf(key, 'en').includes('_'))).toEqual([])
  expect(titleOf('registered_at', 'en')).toBe('registered')
})

it('shows a key that it does not know with blanks', () => {
  expect(titleOf('paid_by_card', 'zh-CN')).toBe('paid by card')
})
