const SHOWN: Readonly<Record<string, string>> = {
  ...{up: '↑', down: '↓', left: '←', right: '→', ' ': 'Space', space: 'Space'},
  ...{'page-up': 'PgUp', 'page-down': 'PgDn', home: 'Home', end: 'End', insert: 'Ins', delete: 'Del'},
  ...{enter: 'Enter', esc: 'Esc', tab: 'Tab', backspace: 'Backspace'},
}

/** Keys as people know them: `↑ k`, `PgUp`, `Ctrl-U`, `F3`. */
export function shownKeys(keys: readonly string[]): string {
  return keys.map(shownKey).join(' ')
}

function shownKey(name: string): string {
  const [, modifiers = '', key = ''] = /^((?:(?:ctrl|alt|shift)-)*)(.+)$/su.exec(name) ?? []
  const isLetter = modifiers.includes('ctrl-') && /^[a-z]$/.test(key)
  const known = SHOWN[key] ?? (isLetter || /^f\d+$/.test(key) ? key.toUpperCase() : key)
  return modifiers.replace(/(?:^|(?<=-))[a-z]/g, (letter) => letter.toUpperCase()) + known
}
