export const MOUSE_KINDS = ['press', 'release', 'drag', 'wheel-up', 'wheel-down'] as const
const BUTTONS = ['left', 'middle', 'right'] as const

/** What was done with the mouse, and where: cells of the terminal, 0 for the first column and row. */
export interface MouseEvent {
  kind: (typeof MOUSE_KINDS)[number]
  /** Undefined for a wheel. */
  button: (typeof BUTTONS)[number] | undefined
  x: number
  y: number
  shift: boolean
  alt: boolean
  ctrl: boolean
}

/** Asks a terminal to report buttons and wheel (mode 1000), in the form without a largest column (mode 1006, SGR). */
export const MOUSE_ON = '\u001b[?1000h\u001b[?1006h'
export const MOUSE_OFF = '\u001b[?1006l\u001b[?1000l'

/** What adds to the number of the button: xterm, "Mouse Tracking". */
const BITS = {shift: 4, alt: 8, ctrl: 16, motion: 32, wheel: 64, extra: 128}

/** What one report of a terminal means (`ESC [ < button ; column ; row M`), undefined for anything else. */
export function mouseOf(sequence: string): MouseEvent | undefined {
  // oxlint-disable-next-line no-control-regex
  const [, bits, column, row, end] = /^\u001b\[<(\d+);(\d+);(\d+)([Mm])$/.exec(sequence) ?? []
  const code = Number(bits)
  const kind = end === undefined ? undefined : kindOf(code, end === 'm')
  if (kind === undefined) return undefined
  return {
    kind,
    button: code & BITS.wheel ? undefined : BUTTONS[code & 3],
    x: Math.max(0, Number(column) - 1),
    y: Math.max(0, Number(row) - 1),
    shift: (code & BITS.shift) > 0,
    alt: (code & BITS.alt) > 0,
    ctrl: (code & BITS.ctrl) > 0,
  }
}

/** Undefined for what nothing here is done with: a wheel to the side, more buttons, a move without a button. */
function kindOf(code: number, isRelease: boolean): MouseEvent['kind'] | undefined {
  if (code & BITS.extra) return undefined
  if (code & BITS.wheel) return (['wheel-up', 'wheel-down'] as const)[code & 3]
  if ((code & 3) === 3) return undefined
  if (code & BITS.motion) return 'drag'
  return isRelease ? 'release' : 'press'
}
