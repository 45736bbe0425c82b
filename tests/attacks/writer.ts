import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'

import { changeDraft } from '#app/operations/change-draft'
import type { Context } from '#app/operations/context'
import { startDraft } from '#app/operations/start-draft'
import { submit } from '#app/operations/submit'
import { answersIdFor, receiptFor, textIdFor } from '#app/vault/receipt'
import { openStores, type Whereabouts } from '#db/connection'
import { addEnvelopes } from '#db/responses/queries/envelopes'

/** What a killed writer leaves behind on its pipe, a line at a time. */
export interface Note {
  said: 'tries' | 'stored'
  rootKey: string
}

export interface Task {
  place: Whereabouts
  survey: string
  today: string
  hour: number
  /** Stores a response envelope by envelope, as nobody should. */
  careless?: boolean
}

const { place, survey, today, hour, careless } = JSON.parse(process.argv[2] ?? '') as Task
const context: Context = { ...(await openStores(place)), random: randomBytes, today, hour }
await Promise.all([answerForever(), answerForever(), answerForever()])

async function answerForever(): Promise<never> {
  for (;;) {
    const started = await startDraft(context, { survey })
    if (!started.ok) throw new Error(JSON.stringify(started.problems))
    const { rootKey } = started.value
    await answerOnce(rootKey, Buffer.from(rootKey).toString('hex'))
  }
}

async function answerOnce(rootKey: Uint8Array, name: string): Promise<void> {
  const pages = {
    place: { lang: 'en' as const, fields: { area: ['north'], visited: ['yes'] } },
    visit: { lang: 'en' as const, fields: { what: [name] } },
    story: { lang: 'en' as const, fields: { story: [`${name} `.repeat(20)] } },
  }
  const change = await changeDraft(context, { survey, rootKey, change: (is) => ({ ...is, pages }) })
  if (!change.ok) throw new Error(JSON.stringify(change.problems))
  note({ said: 'tries', rootKey: name })
  if (careless) await sendCarelessly(rootKey)
  else await send(rootKey)
  note({ said: 'stored', rootKey: name })
}

async function send(rootKey: Uint8Array): Promise<void> {
  const sent = await submit(context, { survey, rootKey, lang: 'en' })
  if (!sent.ok) throw new Error(JSON.stringify(sent.problems))
}

async function sendCarelessly(rootKey: Uint8Array): Promise<void> {
  const receipt = receiptFor(rootKey, survey)
  const texts = ['what', 'story'].map((question) => textIdFor(receipt, survey, question))
  for (const id of [answersIdFor(receipt, survey), ...texts]) {
    await addEnvelopes(context.responses, [{ id, survey, kind: 'text', body: randomBytes(1106) }])
  }
}

// Written at once and not by the event loop, for what was acknowledged must be known to have been.
function note(note: Note): void {
  writeSync(1, `${JSON.stringify(note)}\n`)
}
