import {THEME_NAMES, type ThemeName} from '../../core/dashboard/text-style.ts'
import type {ProgramState} from './state.ts'

/** The theme in use: that of the settings, or the one that was switched to. */
export function themeName({board, themeSteps}: Pick<ProgramState, 'board' | 'themeSteps'>): ThemeName {
  const chosen = board?.settings['dashboard.theme'] as ThemeName | undefined
  const at = THEME_NAMES.indexOf(chosen ?? 'terminal')
  return THEME_NAMES[(at + themeSteps) % THEME_NAMES.length] as ThemeName
}
