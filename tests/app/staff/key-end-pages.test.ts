import { beforeAll, expect, test } from 'vitest'

import { endAccount } from '#app/operations/people/change-colleague'
import { paths } from '#app/paths'
import { idOf } from '#app/staff/keys/holder-id'
import { listKeyHolders } from '#db/register/queries/key-holders'
import { addKeyOwner } from '#db/register/queries/key-owners'
import { findPersonByName } from '#db/register/queries/people'
import { putSetting } from '#db/register/queries/settings'

import { workIn } from '../../support/work-in'
import { newHolder, register } from '../operations/a-network'
import { must } from '../operations/answering'
import { post } from './at-the-door'
import { fieldsOf, said, twoAtWork } from './two-at-work'

const { workplace, people } = twoAtWork()
const pages: Record<string, string> = {}

beforeAll(async () => {
  await workIn(workplace.dataDir, async (context) => {
    must(await register(context, await newHolder('Chi')))
    for (const { name, fingerprint } of await listKeyHolders(context.register)) {
      pages[name] = paths.keyHolder(idOf(fingerprint))
      const person = await findPersonByName(context.register, name.toLowerCase())
      if (name === 'Bo')
        await addKeyOwner(context.register, { fingerprint, person: person?.id ?? '' })
    }
  })
})

const pageOf = (name: string) => pages[name] ?? ''

/** Amara asks that Bo’s key goes. */
async function askAboutBo(): Promise<string> {
  const { amara } = people
  await post(amara, pageOf('Bo'), { do: 'remove', typed: 'Bo', second: 'yes' })
  return amara.page.path.replace(/\?.*/, '')
}

test('where only its holder could agree, the pages of a key and of the request say what helps', async () => {
  const { amara } = people
  await amara.open(pageOf('Bo'))
  const helps = /Only Bo could agree.*ends the account of Bo\..*invites a third person/s
  expect(said(amara)).toMatch(helps)

  await amara.open(await askAboutBo())

  expect(said(amara)).toMatch(helps)
  await amara.open(pageOf('Chi'))
  expect(said(amara)).not.toContain('Only Bo could agree')
})

test('where nobody else could decide, whoever holds the key says no and why', async () => {
  const { amara, bo } = people
  const request = await askAboutBo().then(() => requestFrom(pageOf('Bo')))
  await bo.open(request)
  expect(said(bo)).toContain('This is your own key, and nobody else here could decide.')

  const declining = { ...fieldsOf(bo, { button: 'decline' }), do: 'decline' }
  await post(bo, request, { ...declining, reason: 'I have the file still.' })

  expect(bo.page.path).toBe(`${request}?done=declined`)
  await amara.open(request)
  expect(said(amara)).toContain('I have the file still.')
})

async function requestFrom(page: string): Promise<string> {
  await people.amara.open(page)
  return people.amara.page.links.find((link) => /requests\/[\w-]{16}$/.test(link)) ?? ''
}

test('a page that said nobody else would look asks anew where a second person is wanted', async () => {
  const { amara } = people

  await post(amara, pageOf('Chi'), { do: 'remove', typed: 'Chi', second: 'no' })

  expect(amara.page.status).toBe(422)
  expect(said(amara)).toContain('Something changed since you opened this page.')
  expect(said(amara)).toContain('A second person has to approve')
})

test('without a second person the page says so before, and the key goes at once', async () => {
  const { amara } = people
  const fourEyes = (value: string) =>
    workIn(workplace.dataDir, ({ register: db }) => putSetting(db, 'network.fourEyes', value))
  await fourEyes('no')
  await amara.open(pageOf('Chi'))
  expect(said(amara)).toMatch(/Nobody else looks at this.*Your network works without a second/s)

  const sent = { ...fieldsOf(amara, { button: 'remove' }), do: 'remove' }
  await post(amara, pageOf('Chi'), { ...sent, typed: 'Chi' })
  await fourEyes('yes')

  expect(sent).toMatchObject({ second: 'no' })
  expect(amara.page.path).toBe(paths.keyHolders('removed'))
  expect((await amara.open(pageOf('Chi'))).status).toBe(404)
})

test('once its holder works here no more, the request is taken back and the key goes at once', async () => {
  const { amara } = people
  const request = await askAboutBo()
  await workIn(workplace.dataDir, async (context) => {
    const bo = await findPersonByName(context.register, 'bo')
    const { id = '', revision = 0 } = bo ?? {}
    must(await endAccount(context, { id, revision, evenSecond: true }))
  })
  for (const page of [pageOf('Bo'), request]) {
    await amara.open(page)
    expect(said(amara)).toContain('No second person has to agree any more.')
  }

  await post(amara, request, { ...fieldsOf(amara, { button: 'take-back' }), do: 'take-back' })
  await amara.open(pageOf('Bo'))
  expect(said(amara)).toContain('No other administrator or key holder works here')
  await post(amara, pageOf('Bo'), { do: 'remove', typed: 'Bo', second: 'no' })

  expect(amara.page.path).toBe(paths.keyHolders('removed'))
})
