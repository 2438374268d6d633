import {parseTextStyle, type StyleName, type TextStyle, type ThemeName} from '../../core/dashboard/text-style.ts'
import {CrmError} from '../../core/error/crm-error.ts'
import {THEMES} from './themes.ts'

export type {StyleName} from '../../core/dashboard/text-style.ts'

/** How each piece of text looks, by what it is. */
export type Theme = Readonly<Record<StyleName, TextStyle>>

/** What the settings say of colours: `dashboard.theme`, and `dashboard.colors` that stand in the place of the theme's. */
export interface ThemeChoice {
  name?: ThemeName | undefined
  colors?: Readonly<Record<string, string>> | undefined
}

/** The theme to draw with. Without colour (`NO_COLOR`) it is `none`, whatever was chosen. What is no colour changes nothing. */
export function themeFor({color}: {color: boolean}, {name = 'terminal', colors = {}}: ThemeChoice = {}): Theme {
  if (!color || name === 'none') return THEMES.none
  const theme: Theme = THEMES[name]
  const own = Object.entries(colors).flatMap(([style, text]) => {
    const parsed = Object.hasOwn(theme, style) ? styleIn(text) : undefined
    return parsed === undefined ? [] : [[style, parsed] as const]
  })
  return {...theme, ...Object.fromEntries(own)}
}

/** The style of a shade of heat: 0 for nothing, 1 to 5 from little to much. */
export function heatStyle(level: number): StyleName {
  const styles = ['plain', 'heat1', 'heat2', 'heat3', 'heat4', 'heat5'] as const
  return styles[Math.max(0, Math.min(5, Math.round(level)))] ?? 'plain'
}

function styleIn(text: unknown): TextStyle | undefined {
  try {
    return parseTextStyle(String(text))
  } catch (error) {
    if (error instanceof CrmError) return undefined
    throw error
  }
}
