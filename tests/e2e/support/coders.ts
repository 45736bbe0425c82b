import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { JournalStore, type Done } from '#app/analysis/journal/journal-store'
import { addEdits } from '#app/operations/journal/add-edits'
import { listEdits } from '#app/operations/journal/list-edits'
import { fingerprintOf } from '#app/vault/fingerprint'
import { journalKeyFor, textNameFor, type JournalKey } from '#app/vault/journal-cipher'
import { openKeyFile } from '#app/vault/open-key-file'

import { must } from '../../app/operations/answering'
import type { Prepared } from '../../support/prepared'
import { passphrase } from '../../support/published'
import { workIn } from '../../support/work-in'

interface Consultation {
  slug: string
  code: string
}

/** A key holder who works on the open answers elsewhere, at the same journal. */
export async function coderElsewhere(
  network: Prepared,
  { slug, code }: Consultation,
  holder: 'amara' | 'bo',
) {
  const key = await journalKeyFor(await network.surveyKey(code), code)
  const { publicKey } = must(
    await openKeyFile(readFileSync(join(network.kept, `${holder}.key`), 'utf8'), passphrase),
  )
  const by = fingerprintOf(publicKey)
  const store = new JournalStore({ line: lineTo(network, slug), key, by, random: randomBytes })
  await store.sync()
  return {
    store,
    write: async (...all: Done[]) => {
      for (const done of all) must(await store.write(done))
      await store.sync()
    },
  }
}

/** The texts that came to a question, by the names that a journal calls them. */
export async function textsOf(network: Prepared, { code }: Consultation, question: string) {
  const key: JournalKey = await journalKeyFor(await network.surveyKey(code), code)
  const opened = await network.opened(code)
  return opened
    .filter(({ kind, plain }) => kind === 'text' && plain.question === question)
    .map(({ id }) => ({ text: textNameFor(key, id) }))
}

function lineTo({ dataDir }: Prepared, slug: string) {
  return {
    list: (since: string | undefined) =>
      workIn(dataDir, async (context) => {
        return { ok: true as const, value: must(await listEdits(context, { slug, since })) }
      }),
    add: (edits: { id: string; sealed: string }[]) =>
      workIn(dataDir, async (context) => {
        return { ok: true as const, value: must(await addEdits(context, { slug, edits })) }
      }),
  }
}
