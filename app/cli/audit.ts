import { stat } from 'node:fs/promises'

import { loadSolver } from '#app/solver/highs'
import { audit as auditFacts } from '#surveys/findings/audit'
import type { Interval } from '#surveys/findings/interval'
import { readFacts } from '#surveys/findings/read-facts'
import type { Result } from '#surveys/result'

import { type Command, Refusal } from './command'
import { type FactsFileProblem, factsSentence } from './facts-words'
import { refusalFor } from './staff/as-staff'
import { readUtf8 } from './staff/read-text'

export const audit: Command = {
  usage: 'FACTS.json [--json]',
  words: { from: 1, to: 1 },
  options: { json: { type: 'boolean', means: 'prints JSON, which this command always does' } },
  async run({ words: [file = ''] }) {
    const facts = requireFacts(readFacts(await readJson(file)))
    const intervals = requireFacts(auditFacts(facts, await loadSolver()))
    process.stdout.write(`${written(intervals)}\n`)
    return 0
  },
}

async function readJson(file: string): Promise<unknown> {
  await requireReadable(file)
  const text = await readUtf8(file)
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(factsSentence({ code: 'facts-not-json', file }))
  }
}

const mostMegabytes = 50

async function requireReadable(file: string): Promise<void> {
  const { size } = await stat(file).catch((error: unknown) => {
    throw refusalFor(error, file) ?? error
  })
  if (size <= mostMegabytes * 1_000_000) return
  throw new Refusal(factsSentence({ code: 'facts-file-too-large', file, mostMegabytes }))
}

// The first sentences are enough to mend a file; a thousand would hide them.
const mostSentences = 20

function requireFacts<Value>(result: Result<Value, FactsFileProblem>): Value {
  if (result.ok) return result.value
  const sentences = result.problems.slice(0, mostSentences).map(factsSentence)
  const count = result.problems.length - sentences.length
  if (count > 0) sentences.push(factsSentence({ code: 'facts-more-problems', count }))
  throw new Refusal(sentences.join('\n'))
}

/** One cell to a line, so that people can read it and programs too. */
function written(intervals: Map<string, Interval>): string {
  const lines = [...intervals].map(
    ([cell, [lo, hi]]) => `  ${JSON.stringify(cell)}: [${lo}, ${hi ?? 'null'}]`,
  )
  return `{"intervals": {\n${lines.join(',\n')}\n}}`
}
