import { randomBytes } from 'node:crypto'

import { catalogue, datedSurvey } from '#app/cli/demo/dated-survey'
import { publishWhole } from '#app/cli/demo/publish-whole'
import { addKeyHolder } from '#app/operations/add-key-holder'
import { offerSetUp, setUp } from '#app/operations/people/set-up'
import { roles } from '#app/operations/rights'
import { fingerprintOf } from '#app/vault/fingerprint'
import type { KeyPair } from '#app/vault/key-pair'
import { makeKeyPair } from '#app/vault/survey-key'
import { closeStores, openStores, type Whereabouts } from '#db/connection'
import type { Survey } from '#surveys/definition/survey'

import { releasePastMeetings } from '../../tests/support/past-meetings'

export const colleague = { name: 'Amara', password: 'three calm umbrellas' }

const network = {
  ...{ name: 'The network', contact: 'policy@example.org', exit: '', timeZone: 'Europe/London' },
  ...{ fourEyes: true, factorRequired: false, neutral: false },
}

/** A network with findings, a colleague and a survey that is open to everybody. */
export interface Site {
  where: Whereabouts
  survey: Survey
  /** What opens its responses. */
  key: KeyPair
}

export async function makeSite(where: Whereabouts): Promise<Site> {
  const key = await makeKeyPair()
  const stores = await openStores(where)
  const now = Date.now()
  const today = new Date(now).toISOString().slice(0, 10)
  const when = { now, today, hour: Math.floor(now / 3_600_000) }
  const machine = { dataDir: where.dataDir, random: randomBytes, secret: randomBytes(32) }
  const context = { ...stores, ...when, ...machine, who: colleague.name, roles }
  try {
    for (const name of ['Bo', 'Chi']) await addHolder(context, name)
    const days = { opens: -14, closes: 45 }
    const written = await datedSurvey(catalogue, 'funding-priorities-2026', today, days)
    const survey: Survey = { ...written, access: 'open link' }
    // Whoever publishes wipes the key out that they were given.
    await publishWhole(context, survey, { ...key, privateKey: key.privateKey.slice() })
    await releasePastMeetings(context)
    const token = (await offerSetUp(context)) ?? ''
    const first = { token, network, ...colleague, again: colleague.password, lang: 'en' }
    const begun = await setUp(context, first)
    if (!begun.ok) throw new Error(`Nobody works here: ${JSON.stringify(begun.problems)}`)
    return { where, survey, key }
  } finally {
    await closeStores(stores)
  }
}

async function addHolder(context: Parameters<typeof addKeyHolder>[0], name: string): Promise<void> {
  const { publicKey } = await makeKeyPair()
  const fingerprint = fingerprintOf(publicKey)
  const holder = { name, fingerprint, publicKey, wrapped: [] }
  const added = await addKeyHolder(context, holder)
  if (!added.ok) throw new Error(`Nobody holds a key: ${JSON.stringify(added.problems)}`)
}
