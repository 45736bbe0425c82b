import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

import { Refusal } from '#app/cli/command'
import { openResponsesFile } from '#app/cli/staff/responses-file'
import { addResponses } from '#app/operations/add-responses'
import type { ResponsesFile } from '#app/operations/response-row'

import { freshFolder } from '../../../support/fresh-stores'
import { aPublishedSurvey } from '../../operations/a-network'
import { rowCounts } from '../../operations/opened'
import { responseLines } from '../../operations/responses-in-lines'

async function fileWith(text: string | Uint8Array): Promise<string> {
  const file = join(await freshFolder(), 'answers.ndjson')
  writeFileSync(file, text)
  return file
}

async function read({ lines }: ResponsesFile): Promise<[number, string][]> {
  const found: [number, string][] = []
  for await (const { row, text } of lines()) found.push([row, text])
  return found
}

test('a file that changes or goes once it was opened is still added as it was, and not twice', async () => {
  const { context } = await aPublishedSurvey()
  const text = responseLines(700).join('\n')
  const path = await fileWith(text)
  const opened = await openResponsesFile(path, dirname(path))
  const changing = { ...opened, lines: () => changedWhileRead(opened, path) }

  const added = await addResponses(context, { slug: 'a-survey', file: changing })
  writeFileSync(path, text)
  const file = await openResponsesFile(path, dirname(path))
  const again = await addResponses(context, { slug: 'a-survey', file })

  expect(added).toMatchObject({ value: { rows: 700, added: 700 } })
  expect(again).toMatchObject({ value: { added: 0, already: 700 } })
  expect(await rowCounts(context.responses)).toMatchObject({ envelope: 1050 })
})

async function* changedWhileRead({ lines }: ResponsesFile, path: string) {
  for await (const line of lines()) {
    if (line.row === 550) writeFileSync(path, '{"lang":"en","answers":{"area":"south"}}')
    if (line.row === 600) rmSync(path)
    yield line
  }
}

test('a file that is written while it is opened is refused before anything is stored', async () => {
  const path = await fileWith('{"lang":"en","answers":{}}\n'.repeat(400_000))
  const writing = setInterval(() => appendFileSync(path, '{"lang":"en"}\n'), 1)

  const opened = await openResponsesFile(path, dirname(path)).catch((error: unknown) => error)
  clearInterval(writing)

  expect(opened).toBeInstanceOf(Refusal)
  expect(opened).toMatchObject({
    message: expect.stringContaining('Nothing was changed') as string,
  })
})

test('rows are counted with empty ones, whatever ends a line, and a text may hold any mark', async () => {
  const path = await fileWith('\uFEFF{"a":1}\r\n\r\n{"b":"x\u2028y\u0085z"}\n{"c":"\uFEFF"}')

  const rows = await read(await openResponsesFile(path, dirname(path)))

  expect(rows.map(([row, text]) => [row, text.trim()])).toEqual([
    [1, '{"a":1}'],
    [3, '{"b":"x\u2028y\u0085z"}'],
    [4, '{"c":"\uFEFF"}'],
  ])
})

test('a row longer than what is read at once stays whole', async () => {
  const [long, short] = [`"${'é'.repeat(200_000)}"`, '"我们"']
  const path = await fileWith(`${short}\n${long}\n${short}`)

  const opened = await openResponsesFile(path, dirname(path))

  expect(await read(opened)).toEqual([
    [1, short],
    [2, long],
    [3, short],
  ])
  expect(await read(opened)).toHaveLength(3)
})

test('what is not in UTF-8 is refused with its row', async () => {
  const path = await fileWith(Buffer.from('"one"\n"caf\xe9"\n', 'latin1'))

  await expect(openResponsesFile(path, dirname(path)).then(read)).rejects.toThrow(
    'Row 2 is not in UTF-8',
  )
})

test('a folder in the place of a file is said to be one', async () => {
  const folder = join(await freshFolder(), 'answers')
  mkdirSync(folder)

  await expect(openResponsesFile(folder, folder)).rejects.toThrow(`${folder}: this is a folder`)
})
