/**
 * How the dates of one column are written. `auto` columns settle on one of these from all their cells.
 * `ymd` is year-month-day with any separator, `compact` the same in eight digits, `serial` an Excel day number, `epoch` Unix seconds or milliseconds.
 */
export const DATE_FORMATS = ['ymd', 'dmy', 'mdy', 'compact', 'serial', 'epoch'] as const
export type DateFormat = (typeof DATE_FORMATS)[number]

/** Which mark separates the decimals of a column of money: `1,234.56` or `1.234,56`. */
export const DECIMAL_MARKS = ['point', 'comma'] as const
export type DecimalMark = (typeof DECIMAL_MARKS)[number]
