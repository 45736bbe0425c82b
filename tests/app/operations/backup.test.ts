import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

import { addResponses } from '#app/operations/add-responses'
import { backUp } from '#app/operations/back-up'
import { importMembers } from '#app/operations/import-members'
import { issueCodes } from '#app/operations/issue-codes'
import { makeReturnCode } from '#app/operations/make-return-code'
import { readDraft } from '#app/operations/read-draft'
import { restore } from '#app/operations/restore'
import { startDraft } from '#app/operations/start-draft'
import { submit } from '#app/operations/submit'
import { useReturnCode } from '#app/operations/use-return-code'
import { findBrokenLogEntry, listLog } from '#db/register/queries/log'

import { engines, freshFolder } from '../../support/fresh-stores'
import { aNetwork, aPublishedSurvey, soundSurvey, requireSurveyKey } from './a-network'
import { beginWith, must, sendPage } from './answering'
import { backedUp, linesOf, onlyIn, restored } from './backups'
import { openAll, rowCounts } from './opened'
import { fileOfLines, responseLines } from './responses-in-lines'

const openLink = soundSurvey({ access: 'open link' })
const pages = { place: { area: ['north'], story: ['It rained'] } }

const member = {
  ...{ name: 'Bar Hostess Alliance', country: 'KE', languages: 'en sw', contact: 'x@example.org' },
  ...{ regional_network: 'Africa', voting: 'yes', joined: '2011' },
}

const others = { sqlite: 'postgres', postgres: 'sqlite' } as const

test.each(engines)('a backup of %s is restored on the other engine, row by row', async (engine) => {
  const { context, holders } = await aPublishedSurvey(engine)
  await issueCodes(context, { slug: 'a-survey', count: 30 })
  await addResponses(context, { slug: 'a-survey', file: fileOfLines(responseLines(450)) })
  await importMembers(context, {
    rows: [{ row: 2, fields: member }],
    dryRun: false,
    removeMissing: false,
  })
  const first = await backedUp(context)

  const elsewhere = await restored(first, others[engine])
  const second = await backedUp(elsewhere)

  expect(onlyIn(second.file, first.file)).toEqual(['foot', 'key_backup'])
  expect(linesOf(second.keysFile)).toEqual(linesOf(first.keysFile))
  expect(await findBrokenLogEntry(elsewhere.register)).toBeUndefined()
  const key = await requireSurveyKey(elsewhere, 'k7m2', holders[0])
  expect(await openAll(elsewhere.responses, key)).toHaveLength(675)
})

test.each(engines)('on %s drafts, return codes and codes go on after a restore', async (engine) => {
  const { context } = await aPublishedSurvey(engine)
  const { codes } = must(await issueCodes(context, { slug: 'a-survey', count: 20 }))
  const start = (accessCode?: string) => ({ survey: 'k7m2', accessCode: accessCode ?? '' })
  const { rootKey } = must(await startDraft(context, start(codes[0])))
  const place = { survey: 'k7m2', rootKey }
  await sendPage(context, place, 'place', pages.place)
  const { code } = must(await makeReturnCode(context, place))

  const elsewhere = await restored(await backedUp(context))

  expect(must(await readDraft(elsewhere, place))).toBeTruthy()
  const back = must(await useReturnCode(elsewhere, { survey: 'k7m2', code }))
  expect(Buffer.from(back.rootKey).equals(rootKey)).toBe(true)
  expect(await startDraft(elsewhere, start(codes[0]))).toMatchObject({ ok: false })
  expect(await startDraft(elsewhere, start(codes[1]))).toMatchObject({ ok: true })
  expect(await submit(elsewhere, { ...place, lang: 'en' })).toMatchObject({ ok: true })
})

test.each(engines)(
  'on %s two backups around one response differ by its envelopes and its draft',
  async (engine) => {
    const { context } = await aPublishedSurvey(engine, openLink)
    await addResponses(context, { slug: 'a-survey', file: fileOfLines(responseLines(40)) })
    const place = await beginWith(context, 'k7m2', pages)
    const { file, keysFile } = await backedUp(context)
    for (const path of [file, keysFile]) renameSync(path, `${path}.before`)

    must(await submit(context, { ...place, lang: 'en' }))
    must(await backUp(context, { file }))

    expect(onlyIn(file, `${file}.before`)).toEqual(['envelope', 'envelope', 'foot'])
    expect(onlyIn(`${file}.before`, file)).toEqual(['draft', 'foot'])
    expect(readFileSync(keysFile).equals(readFileSync(`${keysFile}.before`))).toBe(true)
  },
)

test.each(engines)('on %s a backup holds whole responses while others arrive', async (engine) => {
  const { context } = await aPublishedSurvey(engine, openLink)
  await addResponses(context, { slug: 'a-survey', file: fileOfLines(responseLines(200)) })
  const drafts = await Promise.all(
    Array.from({ length: 40 }, () => beginWith(context, 'k7m2', pages)),
  )

  const writing = (async () => {
    for (const place of drafts) must(await submit(context, { ...place, lang: 'en' }))
  })()
  const during = [await backedUp(context), await backedUp(context)]
  await writing

  for (const backup of during) {
    const counts = await rowCounts((await restored(backup)).responses)
    const sent = 40 - counts.draft
    expect(counts.envelope).toBe(300 + 2 * sent)
  }
})

test('the wrapped keys are in the second file only', async () => {
  const { context } = await aPublishedSurvey()

  const { file, keysFile } = await backedUp(context)

  expect(linesOf(file).join()).not.toContain('survey_key')
  expect(linesOf(keysFile).filter((line) => line.includes('"row"'))).toHaveLength(2)
  const { responses } = await restored({ file })
  expect(await rowCounts(responses)).toMatchObject({ envelope: 0 })
})

test('a backup never writes over a file, and leaves none when it is refused', async () => {
  const { context } = await aPublishedSurvey()
  const file = join(await freshFolder(), 'backup')
  writeFileSync(`${file}.keys`, 'mine')

  const refused = await backUp(context, { file })

  expect(refused).toEqual({
    ok: false,
    problems: [{ code: 'file-exists', file: `${file}.keys` }],
  })
  expect(readFileSync(`${file}.keys`, 'utf8')).toBe('mine')
  expect(existsSync(file)).toBe(false)
})

test('a damaged, cut or foreign file is refused and nothing is written', async () => {
  const { file, keysFile } = await backedUp((await aPublishedSurvey()).context)
  const whole = readFileSync(file)
  const { context } = await aNetwork()
  const folder = await freshFolder()
  const codeFor = async (bytes: Uint8Array, keys?: string) => {
    writeFileSync(join(folder, 'b'), bytes)
    const result = await restore(context, { file: join(folder, 'b'), keysFile: keys })
    return result.ok ? 'restored' : result.problems[0]?.code
  }
  const text = linesOf(file).join('\n')

  expect(await codeFor(whole.subarray(0, whole.length - 20))).toBe('damaged-backup')
  expect(await codeFor(gzipSync(text.replace('Amara', 'Amira')))).toBe('damaged-backup')
  expect(await codeFor(gzipSync(text.split('\n').slice(0, -2).join('\n')))).toBe('damaged-backup')
  expect(await codeFor(Buffer.from('hello'))).toBe('not-a-backup')
  expect(await codeFor(Buffer.alloc(0))).toBe('damaged-backup')
  expect(await codeFor(readFileSync(keysFile))).toBe('not-a-backup')
  expect(await codeFor(gzipSync(text.replace('backup/1', 'backup/2')))).toBe('newer-backup')
  expect(await codeFor(whole, file)).toBe('not-a-backup')
  expect(await codeFor(whole, join(folder, 'none'))).toBe('no-such-file')
  expect(await listLog(context.register)).toEqual([])
  truncateSync(keysFile, 30)
  expect(await codeFor(whole, keysFile)).toBe('damaged-backup')
})

test('a backup of tables that we do not have is refused', async () => {
  const { file } = await backedUp((await aPublishedSurvey()).context)
  const { context } = await aNetwork()
  const [head = '', ...rest] = linesOf(file)
  const lines = [head.replace('2026-11-20', '2025-11-20'), ...rest.slice(0, -2)]
  const sha256 = createHash('sha256')
    .update(`${lines.join('\n')}\n`)
    .digest('hex')
  const foot = JSON.stringify({ ...(JSON.parse(rest.at(-2) ?? '') as object), sha256 })
  writeFileSync(file, gzipSync(`${[...lines, foot].join('\n')}\n`))

  const refused = await restore(context, { file })

  expect(refused).toMatchObject({ ok: false, problems: [{ code: 'other-backup' }] })
})

test('a backup is restored into empty stores only', async () => {
  const { context } = await aPublishedSurvey()
  const { file, keysFile } = await backedUp(context)

  const refused = await restore(context, { file, keysFile })

  expect(refused).toEqual({ ok: false, problems: [{ code: 'stores-not-empty' }] })
})
