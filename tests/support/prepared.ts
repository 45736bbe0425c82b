import Database from 'better-sqlite3'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { openEnvelope, unwrapSurveyKey } from '#app/vault/open'
import { openKeyFile } from '#app/vault/open-key-file'
import { fingerprintOf } from '#app/vault/fingerprint'
import type { KeyPair } from '#app/vault/key-pair'
import type { Survey } from '#surveys/definition/survey'

import { holders, passphrase } from './published'

/** A folder that `prepare` has filled. */
export class Prepared {
  readonly dataDir: string
  readonly kept: string
  readonly #command: readonly string[]
  #holderKey?: Promise<KeyPair>

  /** `command` is what Node is given to run a command of ours. */
  constructor(folder: string, command = ['--import', 'tsx', 'app/cli/main.ts']) {
    this.#command = command
    this.dataDir = join(folder, 'data')
    this.kept = join(folder, 'kept')
  }

  /** A code of the longest survey that nobody else is given. */
  takeCode(): string {
    return take(join(this.kept, 'codes'))
  }

  /** A survey with every type of question that nobody else is given, to be closed. */
  takeSurveyToClose(): { slug: string; code: string } {
    const [slug = '', code = ''] = take(join(this.kept, 'to-close')).split(' ')
    return { slug, code }
  }

  close(slug: string): void {
    const asked = [...this.#command, 'close', slug]
    const env = { PATH: process.env.PATH, NODE_ENV: 'production' as const, DATA_DIR: this.dataDir }
    const { status, stderr } = spawnSync(process.execPath, asked, { env, encoding: 'utf8' })
    // Of two that close at the same moment, one cleans up after both.
    if (status !== 0 && !stderr.includes('Housekeeping is being done already'))
      throw new Error(stderr)
  }

  /** The newest version of a survey, as respondents meet it. */
  survey(code: string): Survey {
    const newest = 'select definition from version where code = ? order by number desc'
    const [row] = this.#ask<{ definition: string }>('register', newest, code)
    if (!row) throw new Error(`There is no survey ${code}.`)
    return JSON.parse(row.definition) as Survey
  }

  /** All that was sent of a survey, opened by a key holder. */
  async opened(code: string): Promise<Opened[]> {
    const key = await this.surveyKey(code)
    const sealed = 'select id, survey, kind, body from envelope where survey = ?'
    const rows = this.#ask<Sealed>('responses', sealed, code)
    return Promise.all(rows.map((row) => open(key, row)))
  }

  /** The key of a survey, as all its key holders have it. */
  async surveyKey(survey: string): Promise<KeyPair> {
    this.#holderKey ??= readHolderKey(join(this.kept, `${holders[0].toLowerCase()}.key`))
    const holderKey = await this.#holderKey
    const holder = fingerprintOf(holderKey.publicKey)
    const wrapped = 'select wrapped from survey_key where survey = ? and holder = ?'
    const [row] = this.#ask<{ wrapped: Buffer }>('register', wrapped, survey, holder)
    const bytes = new Uint8Array(row?.wrapped ?? [])
    const key = await unwrapSurveyKey(holderKey, { survey, holder }, bytes)
    if (!key.ok) throw new Error(`The key of ${survey} does not unwrap.`)
    return key.value
  }

  #ask<Row>(store: 'register' | 'responses', query: string, ...given: string[]): Row[] {
    const db = new Database(join(this.dataDir, `${store}.sqlite`), { readonly: true })
    try {
      return db.prepare(query).all(...given) as Row[]
    } finally {
      db.close()
    }
  }
}

interface Sealed {
  id: Buffer
  survey: string
  kind: 'answers' | 'text'
  body: Buffer
}

/** One envelope: the closed answers of a response, or one of its texts. */
export interface Opened {
  id: Uint8Array
  kind: 'answers' | 'text'
  plain: Record<string, unknown>
}

async function readHolderKey(file: string): Promise<KeyPair> {
  const opened = await openKeyFile(readFileSync(file, 'utf8'), passphrase)
  if (!opened.ok) throw new Error(`${file} does not open.`)
  return opened.value
}

async function open(key: KeyPair, { body, ...place }: Sealed): Promise<Opened> {
  const opened = await openEnvelope(key, place, new Uint8Array(body))
  if (!opened.ok) throw new Error('An envelope does not open.')
  const plain = JSON.parse(new TextDecoder().decode(opened.value)) as Record<string, unknown>
  return { id: new Uint8Array(place.id), kind: place.kind, plain }
}

// Only one of two tests can take a file away.
function take(folder: string): string {
  for (const name of readdirSync(folder)) {
    try {
      rmSync(join(folder, name))
      return name
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
  throw new Error(`Nothing is left in ${folder}.`)
}
