import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'

import { addResponses } from '#app/operations/add-responses'
import { close } from '#app/operations/close'
import { makeBundle } from '#app/operations/make-bundle'
import type { ResponsesFile } from '#app/operations/response-row'
import type { StaffContext } from '#app/operations/staff-context'
import { listLog } from '#db/register/queries/log'

import { engines } from '../../support/fresh-stores'
import { aPublishedSurvey } from './a-network'
import { must } from './answering'
import { rowCounts } from './opened'
import { fileOfLines, responseLines } from './responses-in-lines'

const slug = 'a-survey'

async function handOut(context: StaffContext): Promise<string[]> {
  must(await close(context, { slug }))
  const ids: string[] = []
  for await (const { id } of must(await makeBundle(context, { slug })).envelopes) ids.push(id)
  return ids
}

/** A file of which so many rows are read to be sealed when something else happens. */
function meanwhileAt(row: number, lines: string[], work: () => Promise<void>): ResponsesFile {
  const { hash, lines: rows } = fileOfLines(lines)
  let readings = 0
  async function* read() {
    readings += 1
    const isSealing = readings === 2
    for await (const line of rows()) {
      if (isSealing && line.row === row) await work()
      yield line
    }
  }
  return { hash, lines: read }
}

test.each(engines)(
  'on %s nine rows whose answers are handed out while they are sealed are refused',
  async (engine) => {
    const { context } = await aPublishedSurvey(engine)
    const file = meanwhileAt(9, responseLines(9), async () => {
      await handOut(context)
    })

    const refused = await addResponses(context, { slug, file })

    expect(refused).toMatchObject({ problems: [{ code: 'too-few-after-bundle', count: 9 }] })
    expect(await rowCounts(context.responses)).toMatchObject({ envelope: 0, draft: 0 })
    const noted = (await listLog(context.register)).map(({ what }) => what)
    expect(noted).not.toContain('responses added from a file')
  },
)

test('what is left of a file when the answers are handed out comes late, and all of it', async () => {
  const { context } = await aPublishedSurvey()
  let bundle: string[] = []
  const file = meanwhileAt(510, responseLines(515), async () => {
    bundle = await handOut(context)
  })

  const added = await addResponses(context, { slug, file })

  expect(added).toEqual({ ok: true, value: { rows: 515, added: 515, already: 0 } })
  expect(bundle).toHaveLength(750)
  expect(await rowCounts(context.responses)).toMatchObject({ envelope: 515 + 258 })
})

test.each(engines)(
  'on %s nine rows lie in the bundle or nowhere, whichever comes first',
  async (engine) => {
    for (const turns of [0, 1, 2, 4, 8, 16]) {
      const { context } = await aPublishedSurvey(engine)
      let handing: Promise<string[]> | undefined
      const file = meanwhileAt(9, responseLines(9), async () => {
        handing = handOut(context)
        for (let turn = 0; turn < turns; turn += 1) await setImmediate()
      })

      await addResponses(context, { slug, file })

      const bundle = (await handing) ?? []
      expect(await rowCounts(context.responses)).toMatchObject({ envelope: bundle.length })
      expect([0, 14]).toContain(bundle.length)
    }
  },
)
