import { spawn } from 'node:child_process'
import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import { type Engine, freshFolder, freshPlace } from '../../../support/fresh-stores'
import { commandLine } from '../../../support/command-line'
import { madeOnce } from '../../../support/made-once'
import { makeQuick } from '../../../support/quick-key-file'
import { folderOf, surveyFile } from '../run-soundings'

export const passphrase = 'five words make good locks'

export interface Said {
  status: number | null
  stdout: string
  stderr: string
}

/** A machine on which our command is installed, with files of its own. */
export interface Machine {
  folder: string
  dataDir: string
  env: NodeJS.ProcessEnv
  run: (args: string[], env?: Record<string, string>) => Promise<Said>
  start: (
    args: string[],
    env?: Record<string, string>,
  ) => { kill: (signal?: NodeJS.Signals) => void; ended: Promise<Said> }
}

export async function aMachine(engine: Engine = 'sqlite'): Promise<Machine> {
  const { dataDir, registerUrl, responsesUrl } = await freshPlace(engine)
  const urls = {
    ...(registerUrl && { REGISTER_URL: registerUrl }),
    ...(responsesUrl && { RESPONSES_URL: responsesUrl }),
  }
  return machineIn(await freshFolder(), dataDir, urls)
}

/** A machine in folders that the caller clears away. */
export function machineIn(
  folder: string,
  dataDir: string,
  urls: Partial<NodeJS.ProcessEnv> = {},
): Machine {
  const env = {
    ...{ PATH: process.env.PATH ?? '', NODE_ENV: 'production' as const },
    ...{ DATA_DIR: dataDir, SOUNDINGS_PASSPHRASE: passphrase, ...urls },
  }
  return {
    ...{ folder, dataDir, env },
    run: (args, more = {}) => begin(args, { ...env, ...more }).ended,
    start: (args, more = {}) => begin(args, { ...env, ...more }),
  }
}

/** The real command in a process of its own. */
function begin(args: string[], env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, commandLine(args), { env })
  const said = { stdout: '', stderr: '' }
  child.stdin.end()
  child.stdout.setEncoding('utf8').on('data', (part: string) => (said.stdout += part))
  child.stderr.setEncoding('utf8').on('data', (part: string) => (said.stderr += part))
  const ended = new Promise<Said>((resolve) => {
    child.once('close', (status) => resolve({ status, ...said }))
  })
  return { kill: (signal: NodeJS.Signals = 'SIGKILL') => child.kill(signal), ended }
}

export const slug = 'members-drill'

/** A folder with one sound survey, which asks who leads an organisation. */
export const catalogue = folderOf({ [`${slug}/survey.ts`]: surveyFile(slug, 'k7m2') })

export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

/** Gives a machine on SQLite the files and stores of one that was made once for the run. */
export async function becomeLike(
  machine: Machine,
  name: string,
  make: (machine: Machine) => Promise<unknown>,
): Promise<void> {
  const made = await madeOnce(name, async (folder) => {
    await mkdir(join(folder, 'files'))
    await make(machineIn(join(folder, 'files'), join(folder, 'data')))
  })
  await cp(join(made, 'files'), machine.folder, { recursive: true })
  await cp(join(made, 'data'), machine.dataDir, { recursive: true })
}

/** Two key holders and the survey, open for a month. */
export async function published(machine: Machine): Promise<{ keyFiles: [string, string] }> {
  if (machine.env.REGISTER_URL !== undefined) await publish(machine)
  else await becomeLike(machine, 'published', publish)
  return { keyFiles: keyFilesOf(machine) }
}

/** The same, by the commands that staff give. */
export async function publish(machine: Machine, what = { slug, catalogue }): Promise<void> {
  for (const [at, file] of keyFilesOf(machine).entries()) {
    await sure(machine, ['keys', 'new', '--out', file])
    await makeQuick(file, passphrase)
    await sure(machine, ['keys', 'add', `${file}.pub`, '--name', ['Amara', 'Bo'][at] ?? ''])
  }
  const dates = ['--opens', inDays(0), '--closes', inDays(30)]
  await sure(machine, ['publish', what.slug, ...dates, '--catalogue', what.catalogue])
}

export function keyFilesOf({ folder }: Machine): [string, string] {
  return [join(folder, 'amara'), join(folder, 'bo')]
}

/** What a command prints as JSON when all goes well. */
export async function sure(
  machine: Machine,
  args: string[],
  env: Record<string, string> = {},
): Promise<Record<string, unknown>> {
  const { status, stdout, stderr } = await machine.run([...args, '--json'], env)
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  return JSON.parse(stdout) as Record<string, unknown>
}
