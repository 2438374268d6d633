/**
 * Puts a text on the clipboard through the terminal (OSC 52, as xterm has it), also from a distant machine. Returns whether
 * there is a terminal to do it; many ask first, or must be told to allow it.
 */
export function copyText(text: string): boolean {
  const terminal = [process.stdout, process.stderr].find(({isTTY}) => isTTY)
  terminal?.write(`\u001B]52;c;${Buffer.from(text, 'utf8').toString('base64')}\u0007`)
  return terminal !== undefined
}
