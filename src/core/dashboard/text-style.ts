import {CrmError} from '../error/crm-error.ts'
import {closest} from '../text/closest.ts'

/** How the dashboard may be coloured; `terminal` takes the sixteen colours of the terminal itself. */
export const THEME_NAMES = ['terminal', 'dark', 'light', 'contrast', 'none'] as const
export type ThemeName = (typeof THEME_NAMES)[number]

/** What a piece of text on the dashboard is. Every meaning is also said in words or by a mark. */
export const STYLE_NAMES = [
  ...['plain', 'title', 'dim', 'accent', 'done', 'good', 'warn', 'bad', 'overdue', 'selected', 'marked'],
  ...['tab', 'tab-active', 'badge', 'border', 'border-focus'],
  ...['heat1', 'heat2', 'heat3', 'heat4', 'heat5', 'series1', 'series2', 'series3', 'series4'],
] as const satisfies readonly string[]
export type StyleName = (typeof STYLE_NAMES)[number]

/** How a piece of text looks: colours by their English name, `#rrggbb` or `ansi256(n)`. */
export interface TextStyle {
  color?: string
  backgroundColor?: string
  bold?: boolean
  dimColor?: boolean
  underline?: boolean
  inverse?: boolean
}

const COLORS = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'] as const
const COLOR_NAMES: readonly string[] = [...COLORS, ...COLORS.map((color) => `bright-${color}`), 'gray']
const MANNERS: Readonly<Record<string, TextStyle>> = {
  plain: {},
  bold: {bold: true},
  dim: {dimColor: true},
  underline: {underline: true},
  inverse: {inverse: true},
}

/**
 * A style as people write it: a colour, `bg:` and a colour, and `bold`, `dim`, `underline`, `inverse`, parted by blanks,
 * e.g. `white bg:#005f87 bold`. Throws BAD_INPUT for a part that is none of these.
 */
export function parseTextStyle(text: string): TextStyle {
  return Object.assign({}, ...text.split(/\s+/).filter(Boolean).map(partOf)) as TextStyle
}

function partOf(part: string): TextStyle {
  const manner = Object.hasOwn(MANNERS, part) ? MANNERS[part] : undefined
  if (manner !== undefined) return manner
  const isBackground = part.startsWith('bg:')
  const color = colorOf(isBackground ? part.slice(3) : part)
  if (color !== undefined) return isBackground ? {backgroundColor: color} : {color}
  const guess = closest(part, [...COLOR_NAMES, ...COLOR_NAMES.map((name) => `bg:${name}`), ...Object.keys(MANNERS)])
  throw new CrmError('BAD_INPUT', `"${part}" is no colour.`, {
    hint:
      guess === undefined
        ? 'Colours are names (yellow, bright-blue), #rrggbb or 0 to 255, after bg: for the background.'
        : `Did you mean ${guess}?`,
  })
}

function colorOf(text: string): string | undefined {
  if (/^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(text)) return text
  if (/^\d{1,3}$/.test(text) && Number(text) < 256) return `ansi256(${Number(text)})`
  if (!COLOR_NAMES.includes(text)) return undefined
  return text.startsWith('bright-') ? `${text.slice('bright-'.length)}Bright` : text
}
