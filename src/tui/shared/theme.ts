/** What a piece of text is, not how it looks; a theme says how. Every meaning is also said in words or by a mark. */
export type StyleName = 'plain' | 'title' | 'dim' | 'accent' | 'done' | 'warn' | 'bad' | 'selected' | 'marked'

interface TextStyle {
  color?: string
  bold?: boolean
  dimColor?: boolean
  inverse?: boolean
}

export type Theme = Readonly<Record<StyleName, TextStyle>>

export const THEMES = {
  /** The sixteen colours of the terminal, so that they suit its background. */
  terminal: {
    plain: {},
    title: {bold: true},
    dim: {dimColor: true},
    accent: {color: 'cyan'},
    done: {color: 'green'},
    warn: {color: 'yellow'},
    bad: {color: 'red'},
    selected: {inverse: true},
    marked: {bold: true},
  },
  /** `NO_COLOR`: weight and inversion only. */
  none: {
    plain: {},
    title: {bold: true},
    dim: {},
    accent: {bold: true},
    done: {},
    warn: {bold: true},
    bad: {bold: true},
    selected: {inverse: true},
    marked: {bold: true},
  },
} as const satisfies Record<string, Theme>

export function themeFor({color}: {color: boolean}): Theme {
  return color ? THEMES.terminal : THEMES.none
}
