import { beforeAll, expect, test } from 'vitest'

import { changeColleague } from '#app/operations/people/change-colleague'
import type { Role } from '#app/operations/rights'
import { paths } from '#app/paths'
import { idOf } from '#app/staff/keys/holder-id'
import { fromBase64url, toBase64url } from '#app/vault/base64url'
import { makeKeyFile } from '#app/vault/key-file'
import { openKeyProof } from '#app/vault/open'
import { publicFileOf } from '#app/vault/public-file'
import { listPeople } from '#db/register/queries/people'

import { textOf } from '../../support/page-forms'
import { PlainClient } from '../../support/plain-client'
import { workIn } from '../../support/work-in'
import { newHolder, publishNow, soundSurvey, type Holder } from '../operations/a-network'
import { must } from '../operations/answering'
import { password } from '../operations/people/a-workplace'
import { aColleagueIn, post, sharedWorkplace } from './at-the-door'

const shared = sharedWorkplace()
const people: { amara?: PlainClient; ada?: PlainClient; bo?: PlainClient } = {}

beforeAll(async () => {
  people.amara = new PlainClient(shared.address)
  await post(people.amara, paths.signIn(), { name: 'Amara', password })
  people.ada = await aColleagueIn(shared, 'Ada', ['administrator'])
  people.bo = await aColleagueIn(shared, 'Bo', ['key-holder'])
})

const amara = () => people.amara as PlainClient
const ada = () => people.ada as PlainClient
const bo = () => people.bo as PlainClient

async function aPublicFile() {
  const { pair, fingerprint } = await newHolder('somebody')
  const file = publicFileOf({ publicKey: toBase64url(pair.publicKey), fingerprint })
  return { pair, fingerprint, publicFile: JSON.stringify(file, null, 2) }
}

interface AskedKey {
  fingerprint: string
  name: string
  sealed: string
}

/** What a page knows of the keys that its reader may open. */
function atHandOn({ page }: PlainClient): AskedKey[] {
  const held = /data-at-hand="([^"]*)"/.exec(page.body)?.[1] ?? '[]'
  return JSON.parse(held.replaceAll('&quot;', '"')) as AskedKey[]
}

/** What the script of the page makes with Amara’s file. */
async function amarasProof(waiting: string) {
  const key = shared.key as Holder
  const asked = atHandOn(amara()).find(({ fingerprint }) => fingerprint === key.fingerprint)
  const sealed = fromBase64url(asked?.sealed ?? '') ?? new Uint8Array()
  const opened = await openKeyProof(key.pair, { waiting, holder: key.fingerprint }, sealed)
  return toBase64url(must(opened))
}

test('with one key only, the pages of keys ask for a second holder', async () => {
  await ada().open(paths.keyHolders())

  const text = textOf(ada().page.body)
  expect(text).toContain('Only one key opens the answers')
  expect(ada().page.links).toContain(paths.invitations())
  await bo().open(paths.keyHolders())
  expect(bo().page.links).not.toContain(paths.invitations())
})

test('without script a colleague pastes what the command line made, and a holder lets it in', async () => {
  const { publicFile, fingerprint } = await aPublicFile()
  await bo().open(paths.newKey())
  expect(textOf(bo().page.body)).toContain('keys new --out')

  await post(bo(), paths.newKey(), { publicFile })

  expect(bo().page).toMatchObject({ path: paths.keyHolders('offered'), status: 200 })
  expect(textOf(bo().page.body)).toContain(fingerprint)
  const page = paths.keyHolder(idOf(fingerprint))
  await post(bo(), page, { do: 'let-in', compared: 'yes' })
  expect(textOf(bo().page.body)).toContain('Nobody lets in a key of their own')
  await amara().open(page)
  const proof = await amarasProof(fingerprint)
  await post(amara(), page, { do: 'let-in', compared: 'yes' })
  expect(textOf(amara().page.body)).toContain('Your key was not opened')
  await post(amara(), page, { do: 'let-in', compared: 'yes', proof })
  expect(amara().page.path).toBe(paths.keyHolders('let-in'))
  expect(textOf(amara().page.body)).not.toContain('Only one key')
})

test('no field for a passphrase or a key file has a name under which it could be sent', async () => {
  await bo().open(paths.newKey())

  const secret = bo().page.body.match(/<input[^>]*type="(password|file)"[^>]*>/g) ?? []
  expect(secret).toHaveLength(3)
  expect(secret.filter((field) => / name=/.test(field))).toEqual([])
})

test('a key file that was to be kept is refused and does not come back', async () => {
  const { pair } = await aPublicFile()
  const kept = await makeKeyFile(pair, 'seven lanterns', (length) => new Uint8Array(length))

  await post(bo(), paths.newKey(), { publicFile: JSON.stringify(kept) })

  expect(bo().page.status).toBe(422)
  expect(textOf(bo().page.body)).toContain('This was the file that you keep')
  expect(bo().page.body).not.toContain(kept.sealed)
})

test('what is no key comes back to be mended', async () => {
  await post(bo(), paths.newKey(), { publicFile: 'hello & goodbye' })

  expect(bo().page.status).toBe(422)
  expect(bo().page.body).toContain('hello &amp; goodbye')
  expect(textOf(bo().page.body)).toContain('This is no public key')
})

test('the page of a key that is not there is not found', async () => {
  await ada().open(paths.keyHolder('f'.repeat(24)))

  expect(ada().page.status).toBe(404)
})

test('once something is published, a new key waits, and only a holder is shown how to let it in', async () => {
  await workIn(shared.dataDir, async (context) => must(await publishNow(context, soundSurvey())))
  const chen = await aColleagueIn(shared, 'Chen', ['key-holder'])
  const { publicFile, fingerprint } = await aPublicFile()
  await post(chen, paths.newKey(), { publicFile })
  expect(textOf(chen.page.body)).toContain('Your key waits')
  const page = paths.keyHolder(idOf(fingerprint))

  await ada().open(page)
  await bo().open(page)

  expect(textOf(ada().page.body)).toContain('Only somebody who holds a key can let another one in')
  expect(ada().page.body).not.toContain('data-at-hand')
  expect(atHandOn(bo()).map(({ name }) => name)).toEqual(['Bo'])
})

test('a key is let in neither uncompared nor without what the script makes', async () => {
  const page = bo().page.path
  await post(bo(), page, { do: 'let-in', wrapped: '' })
  expect(textOf(bo().page.body)).toContain('Compare the fingerprint first')

  await post(bo(), page, { do: 'let-in', compared: 'yes', wrapped: '' })
  expect(bo().page.status).toBe(422)
  expect(textOf(bo().page.body)).toContain('Your key was not opened')
})

test('a waiting key is turned away, and sent again that page is gone', async () => {
  const page = bo().page.path
  await post(bo(), page, { do: 'turn-away' })

  expect(bo().page.path).toBe(paths.keyHolders('turned-away'))
  expect((await post(bo(), page, { do: 'turn-away' })).status).toBe(404)
})

test('a key whose owner is no key holder any more is marked as such', async () => {
  const bosRoles = (roles: Role[]) =>
    workIn(shared.dataDir, async (context) => {
      const person = (await listPeople(context.register)).find(({ name }) => name === 'Bo')
      const { id = '', revision = 0 } = person ?? {}
      const scope = { surveys: [], countries: [] }
      must(await changeColleague(context, { id, revision, roles, scope }))
    })

  await bosRoles(['designer'])
  await ada().open(paths.keyHolders())
  await bosRoles(['key-holder'])

  expect(textOf(ada().page.body)).toContain('Bo: no key holder any more')
})

/** The page of the key of somebody, opened. */
async function keyPageOf(client: PlainClient, name: string): Promise<string> {
  await client.open(paths.keyHolders())
  const pages = client.page.links.filter((link) => /key-holders\/[0-9a-f]{24}$/.test(link))
  for (const page of new Set(pages)) {
    await client.open(page)
    if (client.page.body.includes(`<h1 class="heading heading-1">The key of ${name}<`)) return page
  }
  throw new Error(`There is no key of ${name}.`)
}

test('the end of a key is folded away, and says by title what could still be opened', async () => {
  await keyPageOf(bo(), 'Amara')
  const { body } = bo().page

  const folded = body.slice(body.indexOf('<details', body.indexOf('id="removal"')))
  expect(folded).toMatch(/^<details class="disclosure"><summary>Remove this key/)
  expect(textOf(folded)).toMatch(/Bo alone can open the answers.*A survey/s)
  expect(textOf(folded)).toMatch(/A second person has to approve.*: Ada, Amara/)
})

test('a key goes where its holder’s name and that of the one who stays are typed, and another agrees', async () => {
  const page = await keyPageOf(bo(), 'Amara')
  const sent = { do: 'remove', second: 'yes' }

  await post(bo(), page, { ...sent, singleKey: 'Bo' })
  expect(bo().page.status).toBe(422)
  expect(textOf(bo().page.body)).toContain('Type the name exactly as it stands here: Amara')
  expect(textOf(bo().page.body)).not.toContain('Bo alone could open')
  expect(bo().page.body).toMatch(/name="singleKey"[^>]*value="Bo"/)
  await post(bo(), page, { ...sent, typed: 'Amaara', singleKey: 'Boo' })
  const both = bo().page.body.match(/aria-invalid="true"[^>]*name="\w+"/g) ?? []
  expect(both.map((field) => /name="(\w+)"/.exec(field)?.[1])).toEqual(['typed', 'singleKey'])
  await post(bo(), page, { ...sent, typed: 'Amara', singleKey: 'Amara' })
  expect(bo().page.status).toBe(422)
  expect(textOf(bo().page.body)).toContain('Bo alone could open A survey')
  await post(bo(), page, { ...sent, typed: ' Amara ', singleKey: 'Bo' })
  expect(bo().page.path).toMatch(/^\/staff\/requests\/.*done=asked$/)
  const request = bo().page.path.replace(/\?.*/, '')

  await bo().open('/staff')
  expect(textOf(bo().page.body)).toMatch(
    /Your request about “Amara” waits for Ada, Amara or Chen\./,
  )
  await bo().open(page)
  expect(textOf(bo().page.body)).toMatch(/A request to remove this key waits Bo asked for this on/)
  expect(bo().page.body).not.toContain('name="typed"')
  await bo().open(paths.keyHolders())
  expect(textOf(bo().page.body)).toMatch(/Amara Removal asked for/)
  await ada().open('/staff')
  expect(textOf(ada().page.body)).toMatch(/requests? waits? for your decision/)
  await ada().open(request)
  const text = textOf(ada().page.body)
  expect(text).toMatch(/Remove a key Amara.*Bo asked for this.*Bo would then hold the only key/s)
  const shown = /name="shown" value="([^"]+)"/.exec(ada().page.body)?.[1] ?? ''
  await amara().open(request)
  expect(textOf(amara().page.body)).toContain('This is your own key.')
  await post(ada(), request, { do: 'approve', shown, mark: 'one' })

  expect(ada().page).toMatchObject({ path: `${request}?done=approved`, status: 200 })
  expect((await bo().open(page)).status).toBe(404)
})
