import { Refusal, WrongUsage } from './command'
import { commands } from './commands'
import { commandHelp, overview } from './help'
import { readArguments } from './read-arguments'

// What commands write (stores, backups, key files) is for the one who runs them alone.
process.umask(0o077)

const code = await run(process.argv.slice(2))
// A survey file may have left a timer running; what was written still has to arrive.
process.stdout.write('', () => process.stderr.write('', () => process.exit(code)))

async function run([name, ...rest]: string[]): Promise<number> {
  if (name === undefined) return say(process.stderr, overview(), 2)
  if (name === '--help' || name === '-h' || name === 'help')
    return say(process.stdout, overview(), 0)
  const listed = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!listed) return say(process.stderr, `There is no command “${name}”.\n\n${overview()}`, 2)
  const command = await listed.load()
  const help = commandHelp(name, listed.summary, command)
  if (rest.includes('--help') || rest.includes('-h')) return say(process.stdout, help, 0)
  try {
    return await command.run(readArguments(command, rest))
  } catch (problem) {
    if (problem instanceof WrongUsage)
      return say(process.stderr, `${problem.message}\n\n${help}`, 2)
    if (problem instanceof Refusal) return say(process.stderr, problem.message, 1)
    throw problem
  }
}

function say(stream: NodeJS.WriteStream, text: string, exit: number): number {
  stream.write(`${text}\n`)
  return exit
}
