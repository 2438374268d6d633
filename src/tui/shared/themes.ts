import type {StyleName, TextStyle, ThemeName} from '../../core/dashboard/text-style.ts'

const on = (backgroundColor: string, color: string, more: TextStyle = {}): TextStyle => ({
  backgroundColor,
  color,
  ...more,
})
const ink = (color: string, more: TextStyle = {}): TextStyle => ({color, ...more})
const onBlack = (color: string, more: TextStyle = {}): TextStyle => on('#000000', color, more)
const BOLD = {bold: true}

/** Every theme, style by style; a table longer than most files. */
export const THEMES = {
  /** The sixteen colours of the terminal, so that they suit its background. */
  terminal: {
    ...{plain: {}, title: BOLD, dim: {dimColor: true}, selected: {inverse: true}, marked: BOLD},
    ...{accent: ink('cyan'), done: ink('green'), good: ink('green'), warn: ink('yellow')},
    ...{bad: ink('red'), overdue: ink('red', BOLD), badge: {inverse: true}},
    ...{tab: {dimColor: true}, 'tab-active': {inverse: true, bold: true}},
    ...{border: {dimColor: true}, 'border-focus': ink('cyan')},
    ...{heat1: ink('cyan'), heat2: ink('cyan', BOLD), heat3: on('cyan', 'black')},
    ...{heat4: on('yellow', 'black'), heat5: on('red', 'whiteBright', BOLD)},
    ...{series1: ink('cyan'), series2: ink('yellow'), series3: ink('magenta'), series4: ink('green')},
  },
  dark: {
    ...{plain: {}, title: ink('#ffffff', BOLD), dim: ink('#8a94a3'), marked: ink('#ffd75f', BOLD)},
    ...{selected: on('#2f4f73', '#ffffff'), accent: ink('#6cb6ff'), done: ink('#7ee787'), good: ink('#7ee787')},
    ...{warn: ink('#ffd75f'), bad: ink('#ff7b72'), overdue: ink('#ff7b72', BOLD), badge: on('#9a6700', '#ffffff')},
    ...{tab: ink('#8a94a3'), 'tab-active': on('#2f4f73', '#ffffff', BOLD)},
    ...{border: ink('#57606a'), 'border-focus': ink('#6cb6ff')},
    ...{heat1: on('#12263a', '#d7e6f5'), heat2: on('#173f5f', '#ffffff'), heat3: on('#20639b', '#ffffff')},
    ...{heat4: on('#4fa3e0', '#000000'), heat5: on('#b8e0ff', '#000000', BOLD)},
    ...{series1: ink('#6cb6ff'), series2: ink('#ffb454'), series3: ink('#d2a8ff'), series4: ink('#7ee787')},
  },
  light: {
    ...{plain: {}, title: ink('#000000', BOLD), dim: ink('#5f6873'), marked: ink('#7a4e00', BOLD)},
    ...{selected: on('#cfe3f8', '#000000'), accent: ink('#0550ae'), done: ink('#116329'), good: ink('#116329')},
    ...{warn: ink('#7a4e00'), bad: ink('#b3171f'), overdue: ink('#b3171f', BOLD), badge: on('#ffe08a', '#000000')},
    ...{tab: ink('#5f6873'), 'tab-active': on('#0550ae', '#ffffff', BOLD)},
    ...{border: ink('#8c959f'), 'border-focus': ink('#0550ae')},
    ...{heat1: on('#eaf3fb', '#000000'), heat2: on('#c6def2', '#000000'), heat3: on('#8fbfe6', '#000000')},
    ...{heat4: on('#20639b', '#ffffff'), heat5: on('#0b2e4f', '#ffffff', BOLD)},
    ...{series1: ink('#0550ae'), series2: ink('#953800'), series3: ink('#6639ba'), series4: ink('#116329')},
  },
  /** White and strong colours on black, whatever the terminal's own background. */
  contrast: {
    ...{
      plain: onBlack('#ffffff'),
      title: onBlack('#ffffff', BOLD),
      dim: onBlack('#d0d0d0'),
      marked: onBlack('#ffff00', BOLD),
    },
    ...{selected: on('#ffff00', '#000000', BOLD), accent: onBlack('#00ffff', BOLD), done: onBlack('#00ff00')},
    ...{good: onBlack('#00ff00'), warn: onBlack('#ffff00'), bad: onBlack('#ff9090', BOLD)},
    ...{overdue: onBlack('#ff9090', {bold: true, underline: true}), badge: on('#ffffff', '#000000', BOLD)},
    ...{tab: onBlack('#ffffff'), 'tab-active': on('#ffffff', '#000000', BOLD)},
    ...{border: onBlack('#ffffff'), 'border-focus': onBlack('#ffff00', BOLD)},
    ...{heat1: on('#000000', '#ffffff'), heat2: on('#00006e', '#ffffff'), heat3: on('#00509e', '#ffffff')},
    ...{heat4: on('#ffb000', '#000000'), heat5: on('#ffff00', '#000000', BOLD)},
    ...{
      series1: onBlack('#00ffff'),
      series2: onBlack('#ffff00'),
      series3: onBlack('#ff9ce6'),
      series4: onBlack('#00ff00'),
    },
  },
  /** `NO_COLOR`: weight, lines and inversion only. */
  none: {
    ...{plain: {}, title: BOLD, dim: {}, selected: {inverse: true}, marked: BOLD},
    ...{accent: BOLD, done: {}, good: {}, warn: BOLD, bad: BOLD, overdue: BOLD, badge: {inverse: true}},
    ...{tab: {}, 'tab-active': {inverse: true, bold: true}, border: {}, 'border-focus': BOLD},
    ...{heat1: {}, heat2: {}, heat3: BOLD, heat4: {inverse: true}, heat5: {inverse: true, bold: true}},
    ...{series1: {}, series2: {}, series3: {}, series4: {}},
  },
} as const satisfies Record<ThemeName, Record<StyleName, TextStyle>>
