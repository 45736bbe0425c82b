import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { keepHouse } from '#app/operations/keep-house'
import {
  clearShelf,
  emptyShelf,
  findOnShelf,
  putOnShelf,
  shelfMark,
} from '#app/operations/packs/pack-shelf'

import { freshFolder } from '../../../support/fresh-stores'
import { aNetwork } from '../a-network'
import { must } from '../answering'

const bytes = new TextEncoder().encode('a report')
const mark = shelfMark('a report on health')
const noon = 500_000

test('a file is kept for a day, and then gone', async () => {
  const dataDir = await freshFolder()
  const at = (hour: number) => findOnShelf({ dataDir, hour }, mark)
  await putOnShelf({ dataDir, hour: noon }, mark, bytes)

  expect(await at(noon + 23)).toEqual(bytes)
  expect(await at(noon + 24)).toBeUndefined()
  await clearShelf({ dataDir, hour: noon + 24 })
  expect(readdirSync(join(dataDir, 'packs'))).toEqual([])
})

test('a clock that was set back keeps nothing for longer', async () => {
  const dataDir = await freshFolder()
  await putOnShelf({ dataDir, hour: noon }, mark, bytes)

  expect(await findOnShelf({ dataDir, hour: noon - 2 }, mark)).toBeUndefined()
})

test('names of files tell nothing, and only their owner reads them', async () => {
  const dataDir = await freshFolder()
  await putOnShelf({ dataDir, hour: noon }, mark, bytes)
  const [name = ''] = readdirSync(join(dataDir, 'packs'))

  expect(name).toMatch(/^[0-9a-f]{32}\.500000$/)
  expect(statSync(join(dataDir, 'packs', name)).mode & 0o777).toBe(0o600)
})

test('a full shelf gives its oldest files away', async () => {
  const dataDir = await freshFolder()
  await putOnShelf({ dataDir, hour: noon }, mark, bytes)
  const names = Array.from({ length: 199 }, (_, each) => shelfMark(String(each)))
  for (const each of names) writeFileSync(join(dataDir, 'packs', `${each}.${noon + 1}`), bytes)
  await putOnShelf({ dataDir, hour: noon + 2 }, shelfMark('one more'), bytes)

  expect(readdirSync(join(dataDir, 'packs'))).toHaveLength(200)
  expect(await findOnShelf({ dataDir, hour: noon + 2 }, mark)).toBeUndefined()
})

test('a start empties the shelf, halves of files included', async () => {
  const dataDir = await freshFolder()
  await putOnShelf({ dataDir, hour: noon }, mark, bytes)
  writeFileSync(join(dataDir, 'packs', 'abc.part'), bytes)

  await emptyShelf({ dataDir })

  expect(existsSync(join(dataDir, 'packs'))).toBe(false)
  expect(await findOnShelf({ dataDir, hour: noon }, mark)).toBeUndefined()
})

test('the nightly work clears the shelf', async () => {
  const { context } = await aNetwork()
  const { dataDir = '', hour } = context
  await putOnShelf({ dataDir, hour: hour - 30 }, mark, bytes)
  writeFileSync(join(dataDir, 'packs', `${mark}.${hour - 30}`), bytes)

  must(await keepHouse(context))

  expect(readdirSync(join(dataDir, 'packs'))).toEqual([])
})
