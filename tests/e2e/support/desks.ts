import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'

import type { Role } from '#app/operations/rights'
import { findDesk, type Desk } from '#app/operations/translations/find-desk'

import { plan } from '../../app/operations/preview/a-planned-survey'
import { halfFrench } from '../../app/operations/translations/translating'
import { workIn } from '../../support/work-in'
import { becomeColleague } from './colleague'
import { network } from './network'

/** A draft that its translators have begun to put into French. */
export const draft = { ...halfFrench(), slug: 'translated', code: 't4r5' }

export function become(page: Page, name: string) {
  const roles: Role[] = ['translator', 'key-holder']
  return becomeColleague(page, network, { name: `${name} ${randomUUID()}`, roles })
}

export function planOn(dataDir: string, slug: string) {
  return workIn(dataDir, ({ register }) => plan(register, { ...draft, slug }))
}

export async function deskOf(dataDir: string, slug: string, lang: string): Promise<Desk> {
  const desk = await workIn(dataDir, (context) => findDesk(context, slug, lang))
  if (!desk) throw new Error('There is no desk.')
  return desk
}
