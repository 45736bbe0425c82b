import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'

import { linesOf, linesOfBundle } from '#app/analysis/lines'
import { makeBundle } from '#app/operations/make-bundle'
import { readSettings } from '#app/server/settings'

import { Refusal, WrongUsage } from '../command'
import { whoseSystem } from '../demo/whose-system'
import { asStaff, refusalFor } from '../staff/as-staff'
import { requireOk } from '../staff/tell'
import { openingSentence } from './opening-words'

/** Works on the lines of a bundle: of the file, or of the demonstration itself where none is named. */
export async function withBundleLines<Value>(
  { slug, file }: { slug: string; file: string | undefined },
  work: (lines: AsyncIterable<string>, named: string) => Promise<Value>,
): Promise<Value> {
  if (file === undefined) return withDemoLines(slug, work)
  try {
    return await work(linesOf(createReadStream(file)), file)
  } catch (error) {
    throw refusalFor(error, file) ?? error
  }
}

async function withDemoLines<Value>(
  slug: string,
  work: (lines: AsyncIterable<string>, named: string) => Promise<Value>,
): Promise<Value> {
  const settings = readSettings(process.env)
  const dataDir = settings.ok ? settings.value.dataDir : ''
  const missing = openingSentence({ code: 'not-the-demo', dataDir })
  // To look for the demonstration must not make a data folder where there is none.
  if (!existsSync(join(dataDir, 'demo'))) throw new WrongUsage(missing)
  return asStaff(async (context) => {
    if ((await whoseSystem(context, join(dataDir, 'demo'))) !== 'demo') throw new Refusal(missing)
    const bundle = await makeBundle(context, { slug })
    // Nobody publishes here: it is the computer of a key holder.
    if (!bundle.ok && bundle.problems.some(({ code }) => code === 'not-published')) {
      throw new Refusal(openingSentence({ code: 'not-in-the-demo', slug }))
    }
    return work(linesOfBundle(requireOk(bundle)), slug)
  })
}
