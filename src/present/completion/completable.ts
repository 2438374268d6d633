/** A command as completion needs to know it; `name` is what is typed (`lead add`). */
export interface CompletableCommand {
  name: string
  summary: string
  flags: readonly CompletableFlag[]
  /** What its first argument is. */
  argument: Value
}

/** What can be typed: nothing, any text, a file, or one of some options. */
export interface Value {
  takes: 'nothing' | 'text' | 'file' | 'option'
  options: readonly string[]
}

export interface CompletableFlag extends Value {
  /** Without the dashes. */
  name: string
  description: string
}
