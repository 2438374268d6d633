import type {Argument, Flag, ManifestCommand} from './manifest.ts'

/** Every command with its aliases, arguments and flags, one a line; flags that most commands share come once, on top. */
export function describeCommands(commands: ReadonlyMap<string, ManifestCommand>): string {
  const described = [...commands].map(([name, command]) => ({
    name,
    command,
    flags: Object.values(command.flags).map(describeFlag),
  }))
  const all = described.flatMap(({flags}) => flags)
  const shared = [...new Set(all)].filter((line) => all.filter((each) => each === line).length > 0.8 * described.length)
  const sections = described.map(({name, command, flags}) => [
    `patron ${name}${command.hidden ? ' (hidden)' : ''}${command.strict ? '' : ' (any number of words)'}`,
    ...command.aliases.map((alias) => `  also: patron ${alias.replaceAll(':', ' ')}`),
    ...Object.values(command.args).map(describeArgument),
    ...flags.filter((line) => !shared.includes(line)).sort(),
    ...shared.filter((line) => !flags.includes(line)).map((line) => `  without ${line.trim()}`),
  ])
  return [['every command', ...shared.sort()], ...sections].map((lines) => `${lines.join('\n')}\n`).join('\n')
}

function describeArgument({name, required, options, default: value}: Argument): string {
  return `  ${name.toUpperCase()}${required ? ', required' : ''}${oneOf(options)}${given(value)}`
}

function describeFlag({
  name,
  type,
  char,
  options,
  default: value,
  required,
  multiple,
  allowNo,
  aliases = [],
}: Flag): string {
  const names = [
    ...(char ? [`-${char}`] : []),
    `--${allowNo ? '[no-]' : ''}${name}`,
    ...aliases.map((alias) => `--${alias}`),
  ]
  const many = multiple ? ', many' : ''
  return `  ${names.join(' ')}${type === 'option' ? ' VALUE' : ''}${required ? ', required' : ''}${many}${oneOf(options)}${given(value)}`
}

function oneOf(options: readonly string[] | undefined): string {
  return options ? `, one of ${options.join(' ')}` : ''
}

function given(value: unknown): string {
  return value === undefined ? '' : `, default ${JSON.stringify(value)}`
}
