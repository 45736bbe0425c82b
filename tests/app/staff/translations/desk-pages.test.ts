import { beforeAll, expect, test } from 'vitest'

import { writeTranslation } from '#app/formats/translations/translation-file'
import { findPlanned } from '#app/operations/consultations/find-planned'
import { findDesk } from '#app/operations/translations/find-desk'
import { putPlannedSurvey } from '#db/register/queries/planned-surveys'
import { paths } from '#app/paths'
import { canonical } from '#surveys/canonical'

import { fillForm } from '../../../support/fill-form'
import { textOf } from '../../../support/page-forms'
import type { PlainClient } from '../../../support/plain-client'
import { workIn } from '../../../support/work-in'
import { halfFrench } from '../../operations/translations/translating'
import { aColleagueIn, sharedWorkplace } from '../at-the-door'

const shared = sharedWorkplace()
const slug = 'a-survey'
const people: { awa: PlainClient; bea: PlainClient } = {} as never
const desk = (seen = {}) => paths.deskOf(slug, 'fr', seen)
const said = (client: PlainClient) => textOf(client.page.body)

beforeAll(async () => {
  const definition = canonical(halfFrench())
  const planned = { slug, definition, planned_on: '2026-02-01', planned_by: 'Amara', revision: 1 }
  await workIn(shared.dataDir, ({ register }) => putPlannedSurvey(register, planned))
  people.awa = await aColleagueIn(shared, 'Awa', ['translator'])
  people.bea = await aColleagueIn(shared, 'Bea', ['translator'])
}, 60_000)

test('a translator comes from the consultation to its languages, and to one of them', async () => {
  const { awa } = people
  await awa.open(paths.consultation(slug))
  expect(awa.page.body).toContain(`href="${paths.textsOf(slug)}"`)

  await awa.open(paths.textsOf(slug))

  expect(said(awa)).toContain('Here you see words only, never answers.')
  expect(awa.page.body).toContain(`href="${desk()}"`)
  expect(awa.page.body).toMatch(/<small lang="fr" dir="ltr">Français<\/small>/)
})

test('source and translation stand side by side, each in its language and direction', async () => {
  const { awa } = people
  await awa.open(paths.deskOf(slug, 'ar'))

  expect(awa.page.body).toMatch(/<p lang="en" dir="ltr" class="desk-source"[^>]*>A survey<\/p>/)
  expect(awa.page.body).toMatch(/<textarea[^>]*name="text-title"[^>]*lang="ar" dir="rtl"/)
  expect(awa.page.body).toContain('<code>{{led}}</code>')
  expect(said(awa)).toContain('Keep {{led}} as it stands')
})

test('texts are found by how far they are and by their words', async () => {
  const { awa } = people
  const shown = () => [...awa.page.body.matchAll(/name="text-([^"]+)"/g)].map(([, key]) => key)
  await awa.open(desk({ show: 'stale' }))
  expect(shown()).toEqual(['led.text'])

  await awa.open(desk({ search: 'ENQUETE' }))
  expect(shown()).toEqual(['title'])

  await awa.open(desk({ part: 'reason' }))
  expect(shown()).toEqual(['pages.reason.title', 'why.text'])

  await awa.open(desk({ show: 'reviewed' }))
  expect(said(awa)).toContain('No text is reviewed yet.')
})

test('what is right is saved, and what has a slip comes back as it was typed', async () => {
  const { awa } = people
  await awa.open(desk({ show: 'missing' }))

  await awa.press('do', { 'text-use': ['Un rapport.'], 'text-why.text': ['Pourquoi <b>?'] }, 'save')

  expect(awa.page.status).toBe(422)
  expect(said(awa)).toContain('Missing: {{led}}.')
  expect(said(awa)).toContain('One other text is saved.')
  expect(awa.page.body).toContain('Pourquoi &lt;b&gt;?</textarea>')
  expect(awa.page.body).not.toContain('name="text-use"')

  await awa.press('do', { 'text-why.text': ['« {{led}} » : pourquoi ?'] }, 'save')
  expect(awa.page.status).toBe(200)
  expect(said(awa)).toContain('One text is saved.')
})

test('of two who translate one text the later sees both, and decides', async () => {
  const { awa, bea } = people
  await awa.open(desk({ search: 'contact' }))
  await bea.open(desk({ search: 'contact' }))
  await awa.press('do', { 'text-contact': ['L’équipe'] }, 'save')

  await bea.press('do', { 'text-contact': ['Le groupe'] }, 'save')
  expect(bea.page.status).toBe(422)
  expect(said(bea)).toContain('Awa saved another text meanwhile: “L’équipe”.')
  expect(bea.page.body).toContain('Le groupe</textarea>')

  await bea.press('do', {}, 'save')
  expect(bea.page.status).toBe(200)
  await awa.open(desk({ search: 'contact' }))
  expect(awa.page.body).toContain('Le groupe</textarea>')
})

test('nobody reviews what they wrote, and a colleague does', async () => {
  const { awa, bea } = people
  await awa.open(desk({ search: 'audience' }))
  await awa.press('do', { 'text-audience': ['Tout le monde.'] }, 'save')
  await awa.open(desk({ search: 'audience' }))
  await awa.press('do', { 'state-audience': ['reviewed'] }, 'save')
  expect(said(awa)).toContain('Nobody reviews their own words.')

  await bea.open(desk({ search: 'audience' }))
  await bea.press('do', { 'state-audience': ['reviewed'] }, 'save')
  await bea.open(desk({ show: 'reviewed' }))
  expect(bea.page.body).toContain('Tout le monde.</textarea>')
})

test('a page is looked at with words that are saved and not handed over', async () => {
  const { awa } = people
  await awa.open(desk({ part: '-' }))
  await awa.press('do', { 'text-title': ['Une belle enquête'] }, 'save')
  await awa.open(desk({ part: '-' }))

  await awa.open(alone(awa))

  expect(said(awa)).toContain('Une belle enquête')
  const planned = await workIn(shared.dataDir, (context) => findPlanned(context, slug))
  expect(planned?.survey.texts.fr?.title).toBe('Une enquête')
})

test('a page is looked at with words that are only typed, and a slip among them is told', async () => {
  const { awa } = people
  await awa.open(desk({ part: '-' }))
  const typed = { 'text-title': ['Une autre enquête'], 'text-use': ['{{led}} <b>'] }

  await awa.post(alone(awa), sentWith(awa, typed))

  expect(said(awa)).toContain('Une autre enquête')
  expect(said(awa)).toContain('1 texte tapé contient une erreur')
  expect(awa.page.body).not.toContain('&lt;b&gt;')
  await awa.open(desk({ part: '-' }))
  expect(awa.page.body).toContain('Une belle enquête</textarea>')
})

test('the page beside the texts runs no script, and the desk alone may show it', async () => {
  const { awa } = people
  await awa.open(desk({ part: '-' }))
  const { body, headers } = awa.page

  expect(body).toMatch(/<iframe[^>]*src="\/fr\/look\/[\w-]+\.plain"[^>]*sandbox=/)
  expect(headers.get('Content-Security-Policy')).toContain(`frame-src 'self'`)
  await awa.open(paths.deskImportOf(slug, 'fr'))
  expect(awa.page.headers.get('Content-Security-Policy')).not.toContain('frame-src')
})

test('whoever may no longer translate sees the words of the desk no longer', async () => {
  const chen = await aColleagueIn(shared, 'Chen', ['translator'])
  await chen.open(desk())
  const preview = alone(chen)
  await workIn(shared.dataDir, ({ register }) =>
    register
      .updateTable('person')
      .set({ roles: canonical(['key-holder']) })
      .where('name', '=', 'Chen')
      .execute(),
  )

  await chen.open(preview)

  expect(chen.page.status).toBe(410)
})

/** Where the page of the texts is shown by itself. */
function alone(client: PlainClient): string {
  return /formaction="(\/fr\/look\/[^".]+)"/i.exec(client.page.body)?.[1] ?? ''
}

function sentWith(client: PlainClient, typed: Record<string, string[]>) {
  const form = client.formWith('desk-look')
  if (!form) throw new Error('The desk shows no page.')
  return fillForm(form, typed, { name: 'desk-look', value: '1' })
}

test('a language is added by its tag, and a wrong one is told', async () => {
  const { awa } = people
  await awa.open(paths.textsOf(slug, { add: 'sw' }))
  expect(awa.page.path).toBe(paths.deskOf(slug, 'sw'))
  expect(said(awa)).toContain('Texts: Swahili')

  await awa.open(`${paths.textsOf(slug)}?tag=qqq`)
  expect(said(awa)).toContain('“qqq” is not a language code.')
  await awa.open(paths.deskOf(slug, 'qqq'))
  expect(awa.page.status).toBe(404)
})

async function send(client: PlainClient, bytes: Uint8Array<ArrayBuffer>, name: string) {
  const sent = new FormData()
  sent.set('file', new File([bytes], name))
  const cookie = [...client.cookies].map(([key, value]) => `${key}=${value}`).join('; ')
  const answer = await fetch(shared.address + paths.deskImportOf(slug, 'fr'), {
    ...{ method: 'POST', body: sent, headers: { Cookie: cookie, Origin: shared.address } },
  })
  return { status: answer.status, text: textOf(await answer.text()) }
}

test.each(['json', 'xliff', 'po', 'xlsx'] as const)(
  '%s is taken away and brought back',
  async (format) => {
    const { awa } = people
    await awa.open(paths.deskFileOf(slug, 'fr', format))
    expect(awa.page.status).toBe(200)
    expect(awa.page.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"$/)

    const found = await workIn(shared.dataDir, (context) => findDesk(context, slug, 'fr'))
    if (!found) throw new Error('There is no desk.')
    const texts = found.texts.map((text) => {
      const given = text.key === 'purpose' ? `Pour savoir, en ${format}.` : text.text
      return { ...text, text: given, madeFrom: text.mark, state: 'done' as const }
    })
    const bytes = new Uint8Array(await writeTranslation(format, { ...found, texts }))
    const { status, text } = await send(awa, bytes, 'a file')

    expect(status).toBe(200)
    expect(text).toContain(`Pour savoir, en ${format}.`)
    expect(text).toContain('0 were refused.')
  },
)

test('a file that cannot be read says why, and each text that is refused says why', async () => {
  const { awa } = people
  const bomb = '<!DOCTYPE a [<!ENTITY b "c">]><xliff>&b;</xliff>'
  const old = 'msgctxt "purpose"\nmsgid "Older English"\nmsgstr "Vieux"\n'

  expect(await send(awa, new TextEncoder().encode(bomb), 'a.xlf')).toMatchObject({ status: 422 })
  const { status, text } = await send(awa, new TextEncoder().encode(old), 'a.po')
  expect(status).toBe(200)
  expect(text).toContain('The English has changed since.')
  expect((await send(awa, new Uint8Array(), '')).text).toContain('Choose a file.')
})

test('the words of the desk are given to the draft', async () => {
  const { awa } = people
  await awa.post(desk(), new URLSearchParams({ do: 'hand-over' }))

  expect(said(awa)).toContain('The draft has these texts now.')
  const planned = await workIn(shared.dataDir, (context) => findPlanned(context, slug))
  expect(planned?.survey.texts.fr?.title).toBe('Une belle enquête')
  expect(planned?.survey.madeFrom?.fr?.['why.text']).toBeDefined()
  await awa.post(desk(), new URLSearchParams({ do: 'hand-over' }))
  expect(said(awa)).toContain('The consultation has these very words already.')
})
