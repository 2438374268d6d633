import type {CompletableCommand, CompletableFlag, Value} from './completable.ts'
import {fishQuoted} from './quote.ts'
import {wordsBelow} from './tree.ts'

/** Completion for fish: `patron completion fish > ~/.config/fish/completions/patron.fish`. */
export function fishCompletion(commands: readonly CompletableCommand[]): string {
  const words = [...wordsBelow(commands)].flatMap(([typed, below]) =>
    below.map(
      ({word, summary}) =>
        `complete -c patron -n ${condition('__patron_at', typed)} -a ${fishQuoted(word)} -d ${fishQuoted(summary)}`,
    ),
  )
  const flags = commands.flatMap(({name, flags: own}) =>
    own.map((flag) => `complete -c patron -n ${condition('__patron_in', name)} ${flagText(flag)}`),
  )
  const args = commands
    .filter(({argument}) => argument.takes === 'file' || argument.takes === 'option')
    .map(({name, argument}) => `complete -c patron -n ${condition('__patron_in', name)} ${argumentText(argument)}`)
  return `# Completion of patron for fish. Load it with: patron completion fish | source
function __patron_typed
    for word in (commandline -opc)[2..-1]
        string match -q -- '-*' $word; and break
        echo $word
    end
end
function __patron_at
    set -l typed (__patron_typed)
    test "$typed" = "$argv[1]"
end
function __patron_in
    set -l typed (__patron_typed)
    string match -q -- "$argv[1] *" "$typed "
end
complete -c patron -f
${[...words, ...flags, ...args].join('\n')}`
}

function condition(test: string, typed: string): string {
  return fishQuoted(`${test} ${fishQuoted(typed)}`)
}

function flagText({name, description, takes, options}: CompletableFlag): string {
  const value = {nothing: '', text: ' -x', file: ' -rF', option: ` -x -a ${fishQuoted(options.join(' '))}`}[takes]
  return `-l ${name}${value} -d ${fishQuoted(description)}`
}

function argumentText({takes, options}: Value): string {
  return takes === 'file' ? '-F' : `-a ${fishQuoted(options.join(' '))}`
}
