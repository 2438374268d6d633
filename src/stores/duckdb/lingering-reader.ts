import type {DuckdbFile, OpenedFile} from './duckdb-file.ts'

/** How long a file stays open after a read, in case another read follows at once. */
const LINGER_MS = 25

/**
 * Opens a file for reading and keeps it open for a moment afterwards: most commands read several times in a row, and
 * opening takes longer than many a read. Nobody can write meanwhile, so what is read is the same. Whoever wants the
 * file otherwise calls `letGo` first.
 */
export class LingeringReader {
  readonly #file: DuckdbFile
  #idle: {opened: OpenedFile; timer: NodeJS.Timeout} | undefined
  #wanted = 0
  #closing: Promise<void> | undefined

  constructor(file: DuckdbFile) {
    this.#file = file
  }

  async open(): Promise<OpenedFile> {
    this.#wanted++
    const opened = this.#takeIdle() ?? (await this.#openFile())
    return {...opened, close: () => this.#leave(opened)}
  }

  /** Closes what is open and not in use. */
  async letGo(): Promise<void> {
    const opened = this.#takeIdle()
    if (opened) this.#closing = opened.close()
    await this.#closing
  }

  #takeIdle(): OpenedFile | undefined {
    if (!this.#idle) return undefined
    const {opened, timer} = this.#idle
    clearTimeout(timer)
    this.#idle = undefined
    return opened
  }

  async #openFile(): Promise<OpenedFile> {
    try {
      return await this.#file.open('read')
    } catch (error) {
      this.#wanted--
      throw error
    }
  }

  async #leave(opened: OpenedFile): Promise<void> {
    this.#wanted--
    // Somebody of this process waits for their turn already: they open the file themselves.
    if (this.#wanted > 0) return opened.close()
    const timer = setTimeout(() => void this.letGo().catch(() => undefined), LINGER_MS)
    this.#idle = {opened, timer}
  }
}
