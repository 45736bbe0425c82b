import { hashAccessCode } from '#app/vault/access-code'
import { answersIdFor, groupDigits, textIdFor } from '#app/vault/receipt'

import { threePages } from '../../app/operations/a-survey-open'
import { textOf } from '../../support/page-forms'
import { PlainClient } from '../../support/plain-client'
import type { CodedResponse } from '../coded-responses'
import type { Site } from './site'

/** Somebody who answers through the server, with a mark in all that a browser sends. */
export interface MarkedPerson {
  n: number
  client: PlainClient
  /** The address of the survey. */
  path: string
  accessCode: string
  /** Marks of the browser: none of them may be anywhere. */
  marks: string[]
  words: [mail: string, what: string, story: string]
}

/** Every second one sends as the script does. */
export function aPerson({ survey, codes }: Site, address: string, n: number): MarkedPerson {
  const mark = (what: string) => `${what}-mark-${n}-kestrel`
  const [forwarded, agent] = [`2001:db8:${n}::beef:cafe`, mark('agent')]
  const headers = {
    ...{ 'User-Agent': agent, 'X-Forwarded-For': forwarded, Forwarded: `for="[${forwarded}]"` },
    ...{ 'Accept-Language': `en-${mark('tongue')}`, Referer: `https://${mark('site')}.example/` },
  }
  const client = new PlainClient(address, { asScript: n % 2 === 1, headers })
  client.cookies.set('marked', mark('cookie'))
  const accessCode = codes[n] ?? ''
  const sent = ['agent', 'tongue', 'site', 'cookie', 'query'].map(mark)
  return {
    ...{ n, client, path: `/en/${survey.code}`, accessCode },
    words: [`wren.${n}@heron${n}.example`, `purpose-of-${n}-kittiwake`, `ветер ${n} 风声`],
    marks: accessCode === '' ? [...sent, forwarded] : [...sent, forwarded, accessCode],
  }
}

/** From the link in a letter to the thanks, with slips on the way and now and then a way back. */
export async function answer(
  person: MarkedPerson,
  beforeSending: () => void = () => {},
): Promise<CodedResponse & { marks: string[] }> {
  const { n, client, words, accessCode } = person
  const begun = await slip(person)
  const returnCode = n % 6 === 0 ? await comeBack(person) : undefined
  await answerUpTo(person, 'check')
  beforeSending()
  await client.press('go')
  const receipt = digitsOn(client)
  const digits = returnCode === undefined ? [receipt] : [receipt, returnCode]
  return {
    ...{ member: `Union ${n} of Wherever`, accessCode, receipt, words, returnCode },
    rootKey: Buffer.from(begun, 'base64url'),
    codeHash: Buffer.from(hashAccessCode(accessCode, code)),
    answersId: Buffer.from(answersIdFor(receipt, code)),
    storyId: Buffer.from(textIdFor(receipt, code, 'story')),
    marks: [...person.marks, ...words, ...marksOfKey(begun), ...digits, ...digits.map(groupDigits)],
  }
}

/** Somebody who begins and does not send. Their root key is in the cookie alone. */
export async function leave(person: MarkedPerson): Promise<string[]> {
  const begun = await slip(person)
  await answerUpTo(person, 'story')
  return [...person.marks, ...person.words, ...marksOfKey(begun)]
}

const { code } = threePages

/** Begins, asks with a marked query, and sends a page that has to be mended. */
async function slip({ n, client, path, accessCode, words }: MarkedPerson): Promise<string> {
  const query = `?from=query-mark-${n}-kestrel`
  await client.open(path + query)
  await client.open(`${path}/code${query}`)
  await client.press('go', { code: [accessCode] })
  const [, rootKey = ''] = /\.([\w-]{43})$/.exec(client.cookies.get('s') ?? '') ?? []
  if (rootKey === '') throw new Error('Nobody gave this browser a key.')
  const wrong = new URLSearchParams({ area: 'north', visited: words[0], go: '' })
  const { status } = await client.post(`${path}/place${query}`, wrong)
  if (status !== 422) throw new Error(`A wrong answer was met with ${status}.`)
  return rootKey
}

/** Has a return code made, and goes on with it where nothing is known of the first browser. */
async function comeBack({ client, path }: MarkedPerson): Promise<string> {
  await client.open(`${path}/later`)
  await client.press('go')
  const shown = digitsOn(client)
  client.cookies.delete('s')
  await client.open(`${path}/return`)
  await client.press('go', { code: [groupDigits(shown)] })
  return shown
}

async function answerUpTo({ client, path, words }: MarkedPerson, step: string): Promise<void> {
  const [mail, what, story] = words
  await client.press('go', { area: ['north'], visited: ['yes'] })
  await client.press('go', { what: [what] })
  if (step === 'check') await client.press('go', { story: [`${story} ${mail}`] })
  const { path: reached } = client.page
  // Pages are addressed by their place.
  const place = step === 'story' ? '3' : step
  if (reached !== `${path}/${place}`) throw new Error(`${reached} was reached, not ${step}.`)
}

/** The receipt or return code that a page shows. */
function digitsOn({ page }: PlainClient): string {
  const [shown = ''] = /\d(?:[\s-]?\d){23}/.exec(textOf(page.body)) ?? []
  if (shown === '') throw new Error(`${page.path} shows no digits.`)
  return shown.replace(/\D/g, '')
}

function marksOfKey(rootKey: string): string[] {
  const bytes = Buffer.from(rootKey, 'base64url')
  return [rootKey, bytes.toString('hex'), bytes.toString('latin1')]
}
