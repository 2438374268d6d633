import type {ByteSource} from './byte-source.ts'

/** The lines of a text file, without their ends (LF or CRLF), some at a time as they are read. */
export async function* textLines(source: ByteSource, encoding: string): AsyncIterable<string[]> {
  const decoder = new TextDecoder(encoding)
  let rest = ''
  for await (const chunk of source.read()) {
    const lines = (rest + decoder.decode(chunk, {stream: true})).split('\n')
    rest = lines.pop() as string
    yield lines
  }
  yield [rest + decoder.decode()]
}
