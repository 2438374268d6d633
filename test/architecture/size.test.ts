import {globSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {ROOT} from './cruise.ts'

const MEDIAN_LIMIT = 90

it('keeps the median file of src short', () => {
  const lines = globSync('src/**/*.{ts,tsx}', {cwd: ROOT})
    .map((file) => readFileSync(join(ROOT, file), 'utf8').trimEnd().split('\n').length)
    .sort((left, right) => left - right)
  const at = (share: number): number => lines[Math.floor(share * (lines.length - 1))] as number
  console.log(
    `src: ${lines.length} files; lines: median ${at(0.5)}, nine in ten under ${at(0.9) + 1}, longest ${at(1)}`,
  )
  expect(at(0.5)).toBeLessThanOrEqual(MEDIAN_LIMIT)
})
