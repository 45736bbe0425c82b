import type { AppLoadContext } from '@remix-run/node'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll } from 'vitest'

import { makeAside } from '#app/aside'
import { action, loader } from '#app/routes/staff.consultations.$slug.entry'
import type { Role } from '#app/operations/rights'
import { makeDoor } from '#app/respond/door'
import { EntryPage } from '#app/staff/entry/entry-page'
import type { SheetSent } from '#app/staff/entry/take-sheet'
import { closeStores, openStores } from '#db/connection'
import type { FieldValues } from '#surveys/definition/fields'
import { longText, matrix, page, single, yesNo } from '#surveys/kit/kit'
import type { Survey } from '#surveys/definition/survey'

import { fillForm } from '../../../support/fill-form'
import { readPage, textOf } from '../../../support/page-forms'
import { aSurvey } from '../../../surveys/a-survey'
import {
  newHolder,
  publishNow,
  register,
  requireSurveyKey,
  type Holder,
} from '../../operations/a-network'
import { must } from '../../operations/answering'
import { openAll } from '../../operations/opened'
import { aColleague, placeOn, setUpIn, type Workplace } from '../../operations/people/a-workplace'
import { show } from '../../ui/show'

const area = single('area', 'Where?', { north: 'North', south: 'South' }, { other: 'Elsewhere' })
const led = yesNo('led', 'Led?')
const why = single('why', 'Why?', { law: 'Law', money: 'Money' }, { when: led.is('yes') })
const rows = { pay: 'Pay', rent: 'Rent' }
const change = matrix('change', 'How?', { rows, columns: { worse: 'Worse', better: 'Better' } })
const story = longText('story', 'Your story?', { max: 2000 })
const days = { opens: '2026-01-15', closes: '2099-03-01', retention: '2099-12-01' }

const inEnglish = aSurvey([page('all', 'All', [area, led, why, change, story])], {
  ...{ kind: 'group discussion', unit: 'group', languages: ['en', 'fr'], ...days },
  entered: ['paper', 'interview', 'discussion'],
})

/** A survey of groups in which no question is optional. */
export const typedSurvey: Survey = {
  ...inEnglish,
  texts: { ...inEnglish.texts, fr: inEnglish.texts.en ?? {} },
}

interface Desk {
  context: Workplace
  holder: Holder
  sessions: Map<Role, AppLoadContext['session']>
}

/** A network with a survey into which staff type responses, for all tests of a file. */
export function aDesk(survey: Survey = typedSurvey): Desk {
  const desk = { sessions: new Map() } as Desk
  beforeAll(async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'soundings-'))
    const stores = await openStores({ dataDir })
    desk.context = (await setUpIn(placeOn(stores, dataDir))).context
    const holders: [Holder, Holder] = [await newHolder('Amara'), await newHolder('Bo')]
    for (const holder of holders) await register(desk.context, holder)
    must(await publishNow(desk.context, survey))
    desk.holder = holders[0]
    return async () => {
      await closeStores(stores)
      rmSync(dataDir, { recursive: true })
    }
  }, 60_000)
  return desk
}

/** All that was stored, as a key holder would see it. */
export async function storedAt({ context, holder }: Desk): Promise<unknown[]> {
  return openAll(context.responses, await requireSurveyKey(context, typedSurvey.code, holder))
}

/** A colleague’s way through pages of entry, without script. */
export class Typist {
  html = ''
  status = 200
  readonly #context: AppLoadContext
  readonly #address: string

  constructor(context: AppLoadContext, address: string) {
    this.#context = context
    this.#address = address
  }

  async open(): Promise<this> {
    const loaded = await loader(this.#asked())
    return this.#show(loaded, undefined)
  }

  /** Fills in the page and presses its button. */
  send(values: FieldValues): Promise<this> {
    const form = readPage(this.html).forms.find(({ method }) => method === 'post')
    if (!form) throw new Error('The page has nothing to send.')
    return this.post(fillForm(form, values, { name: 'entry-go' }), form.action)
  }

  /** Fills in the form that has this button and presses it. */
  press(value: string, values: FieldValues = {}): Promise<this> {
    const button = { name: 'entry-turn', value }
    const form = readPage(this.html).forms.find(({ controls }) =>
      controls.some((each) => each.name === button.name && each.value === value),
    )
    if (!form) throw new Error(`The page offers no “${value}”.`)
    return this.post(fillForm(form, values, button))
  }

  async post(body: URLSearchParams | FormData, to = ''): Promise<this> {
    const { data, init } = await action(this.#asked(body, to))
    this.status = init?.status ?? 200
    return this.#show(await loader(this.#asked()), data)
  }

  get said(): string {
    return textOf(this.html)
  }

  #show(loaded: Awaited<ReturnType<typeof loader>>, sent: SheetSent | undefined): this {
    this.html = show(<EntryPage {...loaded} sent={sent} />)
    return this
  }

  #asked(body?: URLSearchParams | FormData, to = '') {
    const address = new URL(to, this.#address)
    const request = new Request(address, body && { method: 'POST', body })
    return { request, params: { slug: typedSurvey.slug }, context: this.#context }
  }
}

/** Somebody with this role at the page for one way in which answers came. */
export async function typistAt(desk: Desk, chosen: string, role: Role = 'consultant') {
  const { context, sessions } = desk
  const session = sessions.get(role) ?? (await aColleague(context, `A ${role}`, [role])).session
  sessions.set(role, session)
  return typistOf(desk, session, chosen).open()
}

export function typistOf({ context }: Desk, session: AppLoadContext['session'], chosen: string) {
  const { register: db, responses } = context
  const door = makeDoor('secret', false)
  const plain = {
    nonce: '',
    development: false,
    liveReload: false,
    aside: makeAside(),
    exitUrl: undefined,
  }
  const scripts = { respondentScript: '', workshopScript: '' }
  const address = `https://soundings.example/staff/consultations/${typedSurvey.slug}/entry?${chosen}`
  const loaded = { register: db, responses, session, door, ...plain, ...scripts }
  return new Typist(loaded, address)
}
