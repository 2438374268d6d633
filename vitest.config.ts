import {defineConfig} from 'vitest/config'

/** Tests that run the built program; the others import src and need no build. */
const PROGRAM = ['test/e2e/**', 'test/surface/**', 'test/tui']

export default defineConfig({
  test: {
    // vitest would swallow what oclif writes.
    disableConsoleIntercept: true,
    maxWorkers: 2,
    projects: [
      project('unit', {
        include: tests('test/**'),
        exclude: [...PROGRAM.flatMap(tests), 'test/real/**'],
        testTimeout: 20_000,
      }),
      project('program', {include: PROGRAM.flatMap(tests), testTimeout: 60_000, globalSetup: 'test/fresh-build.ts'}),
      project('real', {include: tests('test/real/**'), testTimeout: 600_000}),
    ],
  },
})

interface ProjectTests {
  include: string[]
  exclude?: string[]
  testTimeout: number
  globalSetup?: string
}

function project(
  name: string,
  test: ProjectTests,
): {extends: true; test: ProjectTests & {name: string; hookTimeout: number}} {
  return {extends: true, test: {name, hookTimeout: test.testTimeout, ...test}}
}

function tests(folder: string): string[] {
  return [`${folder}/*.test.ts`, `${folder}/*.test.tsx`]
}
