import {bashCompletion} from './bash.ts'
import type {CompletableCommand} from './completable.ts'
import {fishCompletion} from './fish.ts'
import {zshCompletion} from './zsh.ts'

export const SHELLS = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof SHELLS)[number]

/** A completion script for a shell, to be loaded by it. */
export function completionScript(shell: Shell, commands: readonly CompletableCommand[]): string {
  return {bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion}[shell](commands)
}
