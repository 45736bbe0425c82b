import type { AppLoadContext } from '@remix-run/node'

import { makeAside } from '#app/aside'
import { close } from '#app/operations/close'
import { makeBundle } from '#app/operations/make-bundle'
import { paths } from '#app/paths'
import { makeDoor } from '#app/respond/door'
import { action, loader } from '#app/routes/staff.consultations.$slug.journal'
import { journalKeyFor } from '#app/vault/journal-cipher'

import { publishNow, requireSurveyKey, soundSurvey } from '../operations/a-network'
import { must } from '../operations/answering'
import { slug } from '../operations/journal/a-journal'
import { twoHolders, type Person } from '../operations/requests/four-eyes'

/** Two colleagues who hold the keys of a survey whose answers were handed out. */
export async function atWork({ handedOut = true } = {}) {
  const { amara, bo, holders } = await twoHolders()
  must(await publishNow(amara, soundSurvey()))
  must(await close(amara, { slug }))
  if (handedOut) must(await makeBundle(amara, { slug }))
  const surveyKey = await requireSurveyKey(amara, 'k7m2', holders[0])
  return { amara, bo, holders, key: await journalKeyFor(surveyKey, 'k7m2') }
}

/** Whose browser asks; nobody’s where they are signed out. */
export type Asker = Pick<Person, 'register' | 'responses'> & Partial<Pick<Person, 'session'>>

export function ask(person: Asker, since?: string, of = slug): Promise<Response> {
  const request = new Request(`https://soundings.example${paths.journalOf(of, since)}`)
  return loader({ request, params: { slug: of }, context: serverOf(person) })
}

export function send(person: Asker, body: string): Promise<Response> {
  const headers = { 'Content-Type': 'application/json' }
  const address = `https://soundings.example${paths.journalOf(slug)}`
  const request = new Request(address, { method: 'POST', headers, body })
  return action({ request, params: { slug }, context: serverOf(person) })
}

function serverOf({ register, responses, session }: Asker): AppLoadContext {
  return {
    ...{
      register,
      responses,
      session,
      aside: makeAside(),
      nonce: '',
      development: false,
      liveReload: false,
    },
    ...{ exitUrl: undefined, respondentScript: '', workshopScript: '' },
    door: makeDoor('secret', false),
  }
}
