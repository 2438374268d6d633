import {expect, it} from 'vitest'
import {STYLE_NAMES, type TextStyle, THEME_NAMES} from '../../../src/core/dashboard/text-style.ts'
import {heatStyle, themeFor} from '../../../src/tui/shared/theme.ts'
import {THEMES} from '../../../src/tui/shared/themes.ts'

it.each(THEME_NAMES)('the theme %s has every style and no other', (name) => {
  expect(Object.keys(THEMES[name]).sort()).toEqual([...STYLE_NAMES].sort())
})

it('without colour nothing has one, whatever was chosen', () => {
  const theme = themeFor({color: false}, {name: 'dark', colors: {accent: 'red'}})
  expect(Object.values(theme).filter(({color, backgroundColor}) => color ?? backgroundColor)).toEqual([])
})

it('colours of people’s own stand in the place of the theme’s; what is none changes nothing', () => {
  const theme = themeFor({color: true}, {name: 'light', colors: {accent: '#00afff', heat3: 'yelow', nothing: 'red'}})
  expect(theme).toEqual({...THEMES.light, accent: {color: '#00afff'}})
})

// Web Content Accessibility Guidelines 2.2, success criteria 1.4.3 and 1.4.6.
it.each([
  ['dark', 4.5],
  ['light', 4.5],
  ['contrast', 7],
] as const)('text of the theme %s can be read on its background', (name, least) => {
  const grounds = {dark: '#1e1e1e', light: '#ffffff', contrast: '#000000'}
  const faint = Object.entries<TextStyle>(THEMES[name])
    .filter(([style]) => style !== 'border' && style !== 'plain')
    .map(
      ([style, {color, backgroundColor}]) => [style, contrast(color ?? '', backgroundColor ?? grounds[name])] as const,
    )
    .filter(([, ratio]) => !(ratio >= least))
  expect(faint).toEqual([])
})

it('steps of heat have backgrounds that differ, from little to much', () => {
  expect([0, 1, 2.6, 5, 9, -1].map(heatStyle)).toEqual(['plain', 'heat1', 'heat3', 'heat5', 'heat5', 'plain'])
  for (const name of ['dark', 'light', 'contrast'] as const) {
    const steps = [1, 2, 3, 4, 5].map((level) =>
      luminance((THEMES[name][heatStyle(level)] as TextStyle).backgroundColor as string),
    )
    const rising = steps.toSorted((left, right) => left - right)
    expect(steps).toEqual(name === 'light' ? rising.toReversed() : rising)
  }
})

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((left, right) => left - right)
  return (light + 0.05) / (dark + 0.05)
}
