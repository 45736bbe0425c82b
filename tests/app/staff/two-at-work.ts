import { beforeAll } from 'vitest'

import { textOf } from '../../support/page-forms'
import { PlainClient } from '../../support/plain-client'
import { workIn } from '../../support/work-in'
import { newHolder, register } from '../operations/a-network'
import { must } from '../operations/answering'
import { password } from '../operations/people/a-workplace'
import { aColleagueIn, post, sharedWorkplace } from './at-the-door'

/** A running server of a network in which Amara and Bo hold keys and may publish, both signed in. */
export function twoAtWork() {
  const workplace = sharedWorkplace()
  const people: { amara: PlainClient; bo: PlainClient } = {} as never
  beforeAll(async () => {
    people.amara = new PlainClient(workplace.address)
    await post(people.amara, '/staff/sign-in', { name: 'Amara', password })
    people.bo = await aColleagueIn(workplace, 'Bo', ['key-holder'])
    // Amara holds a key since she set the network up.
    await workIn(workplace.dataDir, async (context) =>
      must(await register(context, await newHolder('Bo'))),
    )
  }, 60_000)
  return { workplace, people }
}

export function said(client: PlainClient): string {
  return textOf(client.page.body)
}

export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

/** The fields that a form of a page sends by itself: one with this button, or one sent to an address. */
export function fieldsOf(client: PlainClient, { button, to }: { button?: string; to?: RegExp }) {
  const form = client.page.forms.find(({ action, controls }) => {
    const isButton = controls.some(({ kind, value }) => kind === 'button' && value === button)
    return to ? to.test(action) : isButton
  })
  const fixed = (form?.controls ?? []).filter(({ kind }) => kind === 'fixed')
  return Object.fromEntries(fixed.map(({ name, value }) => [name, value]))
}
