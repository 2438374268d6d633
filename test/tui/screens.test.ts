import {expect, test} from 'vitest'
import {faultsOf} from './faults.ts'
import {openDashboard, openShop} from './open-dashboard.ts'
import {isPageShown, isShown, PAGES, ROOT_SCREENS, type ShownScreen} from './screens.ts'
import type {Terminal} from './terminal.ts'

type Language = 'en' | 'zh-CN'

const SIZES = [
  [80, 24],
  [120, 40],
  [200, 50],
] as const
const LOOKS = (['en', 'zh-CN'] as const).flatMap((language) => [
  {language, colour: 'colour', env: {} as Record<string, string>},
  {language, colour: 'NO_COLOR', env: {NO_COLOR: '1'}},
])

test.for(LOOKS)(
  'every screen in $language with $colour fits its terminal, and leaves nothing of itself to the next',
  {timeout: 240_000},
  async ({language, env, colour}) => {
    const shop = await openShop()
    const [columns, rows] = SIZES[0]
    const terminal = await openDashboard(shop, {args: ['--lang', language], columns, rows, env})
    for (const [wide, high] of SIZES) {
      terminal.resize(wide, high)
      for (const screen of ROOT_SCREENS) await show(terminal, screen, language)
      if (colour === 'colour') await showAgain(terminal, language)
      await showPages(terminal, language)
    }
    expect(hasColour(terminal.raw)).toBe(colour === 'colour')
  },
)

async function show(terminal: Terminal, screen: ShownScreen, language: Language): Promise<string> {
  terminal.press(screen.key)
  const isThere = (now: string): boolean => isShown(screen, now, language) && faultsOf(terminal).length === 0
  return terminal.until(isThere, () => `the screen ${screen.key}: ${faultsOf(terminal).join()}`)
}

/** All has been asked once: what a screen shows now does not depend on the one before it. */
async function showAgain(terminal: Terminal, language: Language): Promise<void> {
  const texts = new Map<string, string>()
  for (const screen of ROOT_SCREENS) texts.set(screen.key, await show(terminal, screen, language))
  for (const {key} of ROOT_SCREENS.toReversed().slice(1)) {
    terminal.press(key)
    const before = texts.get(key)
    await terminal.until((now) => now === before, `what ${key} showed before:\n${before}\n`)
  }
}

async function showPages(terminal: Terminal, language: Language): Promise<void> {
  for (const page of PAGES) {
    const from = ROOT_SCREENS.find(({key}) => key === page.from) as ShownScreen
    await show(terminal, from, language)
    terminal.press(page.key)
    const isThere = (now: string): boolean => isPageShown(page, now, language) && faultsOf(terminal).length === 0
    await terminal.until(isThere, () => `the page ${page.en[0]}: ${faultsOf(terminal).join()}`)
    terminal.press('-')
    await terminal.until((now) => isShown(from, now, language) && !now.includes(' › '), 'the screen before the page')
  }
}

/** Whether there are codes of colours, of letters or of grounds. */
function hasColour(raw: string): boolean {
  // oxlint-disable-next-line no-control-regex
  const codes = [...raw.matchAll(/\u001b\[([\d;]*)m/g)].flatMap(([, code = '']) => code.split(';').map(Number))
  return codes.some((code) => (code >= 30 && code <= 38) || (code >= 40 && code <= 48) || (code >= 90 && code <= 107))
}
