/** One command of the terminal door. */
export interface Command {
  /** What follows the name of the command: `[slug…] [--out FILE]`. */
  usage: string
  options: Record<string, Option>
  /** Whether words without a name may be given, and how many; what to say where one is missing. */
  words?: { from: number; to: number; missing?: string }
  /** 0, or 1 with problems on stderr. */
  run(asked: Asked): Promise<number>
}

export interface Option {
  type: 'string' | 'boolean'
  means: string
  /** Whether it may be given several times. */
  repeats?: true
}

/** What somebody asked for on the command line. */
export interface Asked {
  words: string[]
  values: Record<string, string | undefined>
  flags: Record<string, boolean | undefined>
  /** What was given for options that repeat, in order. */
  lists: Record<string, string[] | undefined>
}

/** The command was not called as it has to be: exit 2. */
export class WrongUsage extends Error {}

/** Something in the world stands in the way: its sentence on stderr, exit 1. */
export class Refusal extends Error {}
