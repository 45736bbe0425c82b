import Database from 'better-sqlite3'
import { join } from 'node:path'

import { hashAccessCode } from '#app/vault/access-code'
import { answersIdFor, readDigits, textIdFor } from '#app/vault/receipt'

import { network } from './network'

/** Everything that is stored of the respondents of a survey, to the byte. */
export function storedOf(survey: string): unknown {
  return {
    drafts: ask('responses', 'select * from draft where survey = ? order by id', survey),
    codes: ask('responses', 'select * from return_code where survey = ? order by id', survey),
    envelopes: ask('responses', 'select * from envelope where survey = ? order by id', survey),
  }
}

/** How many envelopes of which kind are stored of a survey. */
export function countEnvelopes(survey: string, kind: 'answers' | 'text'): number {
  const asked = 'select id from envelope where survey = ? and kind = ?'
  return ask('responses', asked, survey, kind).length
}

/** How many envelopes belong to a receipt: one with the answers, and one for each text. */
export function countUnder(receipt: string, survey: string): number {
  const digits = readDigits(receipt)
  if (digits === undefined) throw new Error(`${receipt} is no receipt.`)
  const questions = network.survey(survey).pages.flatMap((page) => page.questions)
  const ids = [
    answersIdFor(digits, survey),
    ...questions.map(({ id }) => textIdFor(digits, survey, id)),
  ]
  const found = ids.flatMap((id) => ask('responses', 'select id from envelope where id = ?', id))
  return found.length
}

export function isSpent(code: string, survey: string): boolean {
  const hash = hashAccessCode(code, survey)
  const [row] = ask('register', 'select spent from access_code where hash = ?', hash)
  if (!row) throw new Error(`${survey} has no such code.`)
  return (row as { spent: number }).spent === 1
}

function ask(store: 'register' | 'responses', query: string, ...given: unknown[]): unknown[] {
  const db = new Database(join(network.dataDir, `${store}.sqlite`), { readonly: true })
  try {
    return db.prepare(query).all(...given)
  } finally {
    db.close()
  }
}
